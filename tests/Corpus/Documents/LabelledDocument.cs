namespace Baygate.Corpus.Documents;

/// <summary>A document of the corpus, and what is to be found in it.</summary>
/// <param name="Name">Its name: source, language, form and number.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Expected">Values by category.</param>
/// <param name="Cells">Cells of a table, or lines of a text.</param>
internal sealed record LabelledDocument(string Name, byte[] Content, IReadOnlyDictionary<string, int> Expected, int Cells);
