using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Baygate.Classification.Pdf;

/// <summary>Runs the content of a page and notes its glyphs; of what is drawn besides them it only counts how much there is.</summary>
internal sealed class PdfPageProcessor(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<PdfPage>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
{
    // Running a form costs something even if it is empty.
    private const int FormCost = 1024;

    private readonly PdfWork _work = ((MeasuredFilters)parsingOptions.FilterProvider!).Work;
    private readonly List<PdfGlyph> _glyphs = [];
    private int _images;
    private int _paths;
    private int _unreadable;

    /// <inheritdoc/>
    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new PdfPage(_glyphs, _images, _paths, _unreadable);
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _work.AddGlyph();
        if (!font.TryGetUnicode(code, out var known) || known is null)
            _unreadable++;
        var matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var start = matrix.Transform(new PdfPoint(0, 0));
        var end = matrix.Transform(new PdfPoint(characterBoundingBox.Width, 0));
        var top = matrix.Transform(new PdfPoint(0, 1));
        _glyphs.Add(Glyph(unicode, start, end, top));
    }

    /// <inheritdoc/>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _work.AddContent(formStream.Data.Length + FormCost);
        base.ProcessFormXObject(formStream, xObjectName);
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => _images++;

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) => _images++;

    /// <inheritdoc/>
    public override void StrokePath(bool close) => _paths++;

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => _paths++;

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => _paths++;

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName) => _paths++;

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath() => new PdfPoint();

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    /// <inheritdoc/>
    public override void EndPath()
    {
    }

    /// <inheritdoc/>
    public override void ClosePath()
    {
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    // Along and across the nearest quarter turn, so that turned lines are lines too.
    private static PdfGlyph Glyph(string text, PdfPoint start, PdfPoint end, PdfPoint top)
    {
        var (dx, dy) = (end.X - start.X, end.Y - start.Y);
        var size = Math.Sqrt(Math.Pow(top.X - start.X, 2) + Math.Pow(top.Y - start.Y, 2));
        if (Math.Abs(dx) >= Math.Abs(dy))
            return dx >= 0 ? new(text, 0, start.Y, start.X, end.X, size) : new(text, 2, -start.Y, -start.X, -end.X, size);
        return dy >= 0 ? new(text, 1, -start.X, start.Y, end.Y, size) : new(text, 3, start.X, -start.Y, -end.Y, size);
    }
}
