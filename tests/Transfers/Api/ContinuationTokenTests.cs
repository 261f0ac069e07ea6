using Baygate.Transfers.Api;
using CsCheck;

namespace Baygate.Transfers.Tests.Api;

public sealed class ContinuationTokenTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheMark() => Gen.Select(Mark, Gen.String[0, 40]).Sample((mark, query) =>
        ContinuationToken.Read(ContinuationToken.Write(mark, query)!, query).ShouldBe(mark));

    [Fact]
    public void Read_ForAnotherQuery_IsNothing() =>
        Gen.Select(Mark, Gen.String[0, 40], Gen.String[0, 40]).Where((_, one, other) => one != other).Sample((mark, one, other) =>
            ContinuationToken.Read(ContinuationToken.Write(mark, one)!, other).ShouldBeNull());

    [Fact]
    public void Read_WithAnyCharacterChanged_IsNothing() =>
        Gen.Select(Mark, Gen.Int[0, 1000], Gen.Char['!', '~']).Sample((mark, place, character) =>
        {
            var token = ContinuationToken.Write(mark, "query")!;
            var changed = token.ToCharArray();
            changed[place % changed.Length] = character;

            ContinuationToken.Read(new string(changed), "query").ShouldBe(new string(changed) == token ? mark : null);
        });

    [Fact]
    public void Read_AnyText_DoesNotFail() => Gen.String[0, 100].Sample(text => ContinuationToken.Read(text, "query").ShouldBeNull());

    [Fact]
    public void Write_NoMark_IsNoToken() => ContinuationToken.Write(null, "query").ShouldBeNull();

    private static Gen<string> Mark => Gen.String[Gen.Char[' ', '~'], 1, 60];
}
