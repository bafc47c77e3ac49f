using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>A document with the place it has in the comparison.</summary>
/// <param name="Document">The document as the register describes it.</param>
/// <param name="Source">Its source class, genre, or <c>EX:</c> and the expert base, as in <c>MeasureRow.Source</c>.</param>
/// <param name="Period">Name of its period; empty for none.</param>
public sealed record PlacedDocument(Document Document, string Source, string Period);

/// <summary>Where a sentence is found, and the sentence where it may be shown.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Unit">Number of the sentence, from 1.</param>
/// <param name="Start">First code point of the match.</param>
/// <param name="Term">The variant that matched.</param>
/// <param name="Text">The sentence; null where the text is not at hand or its rights do not allow a quotation.</param>
public sealed record Passage(Document Document, int Unit, int Start, string Term, string? Text);

/// <summary>A few passages drawn from all of a kind.</summary>
/// <param name="Total">Sentences there are.</param>
/// <param name="Drawn">Those drawn, by date and place; at most 20.</param>
public sealed record PassageSample(int Total, IReadOnlyList<Passage> Drawn);

/// <summary>Passages that a number opens.</summary>
/// <param name="Id">Anchor, unique in the report.</param>
/// <param name="Title">Whose passages on what.</param>
/// <param name="Sample">The passages and how many there are in all.</param>
public sealed record PassageList(string Id, string Title, PassageSample Sample);
