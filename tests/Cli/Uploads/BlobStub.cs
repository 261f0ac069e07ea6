using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Baygate.Cli.Tests.Uploads;

/// <summary>
/// One block blob as Blob Storage serves it (Put Block, Put Block List), writable through a URL with the present signature, whose
/// line can be cut or closed off.
/// </summary>
internal sealed class BlobStub
{
    private readonly Dictionary<string, byte[]> _blocks = [];

    /// <summary>The signature that is good; another one is refused.</summary>
    public string Signature { get; set; } = "first";

    /// <summary>Called before each block is taken, with the number of blocks taken so far; answers whether it is, or else the line is cut.</summary>
    public Func<int, bool> Takes { get; set; } = _ => true;

    /// <summary>Whether the answer to the commit is lost on its way.</summary>
    public bool LosesCommitAnswer { get; set; }

    /// <summary>How many blocks were taken so far.</summary>
    public int Staged { get; private set; }

    /// <summary>The blob, once its block list was put.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>Drops the blocks that are not yet part of the blob.</summary>
    public void Forget() => _blocks.Clear();

    public async Task AnswerAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        body.Position = 0;
        if (query["sig"] != Signature) Refuse(context, 403, "AuthenticationFailed");
        else if (query["comp"] == "block") Stage(context, query["blockid"].ToString(), body.ToArray());
        else Commit(context, XDocument.Load(body));
    }

    private void Stage(HttpContext context, string id, byte[] content)
    {
        lock (_blocks)
        {
            if (!Takes(Staged))
            {
                context.Abort();
                return;
            }

            _blocks[id] = content;
            Staged++;
        }

        context.Response.StatusCode = 201;
    }

    private void Commit(HttpContext context, XDocument list)
    {
        if (Content is not null && context.Request.Headers.IfNoneMatch == "*")
        {
            Refuse(context, 409, "BlobAlreadyExists");
            return;
        }

        if (list.Root!.Elements().Any(id => !_blocks.ContainsKey(id.Value)))
        {
            Refuse(context, 400, "InvalidBlockList");
            return;
        }

        Content = [.. list.Root.Elements().SelectMany(id => _blocks[id.Value])];
        context.Response.Headers.ETag = "\"0x1\"";
        context.Response.Headers.LastModified = "Mon, 02 Mar 2026 09:30:00 GMT";
        context.Response.StatusCode = 201;
        if (LosesCommitAnswer) context.Abort();
    }

    private static void Refuse(HttpContext context, int status, string code)
    {
        context.Response.Headers["x-ms-error-code"] = code;
        context.Response.StatusCode = status;
    }
}
