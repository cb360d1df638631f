using Demarche.Language.Text;

namespace Demarche.Reading.Blocks;

/// <summary>A line of a header that states something about the report: <c>Date: 2022-01-27</c>.</summary>
/// <param name="Name">Its name in lower case, with a space for '_' and '-'.</param>
/// <param name="Value">What it states.</param>
/// <param name="Line">Where the whole line stands in the text; null where it is not part of the text.</param>
/// <param name="ValueSpan">Where the value stands in the text; null as above.</param>
internal sealed record HeaderField(string Name, string Value, TextSpan? Line, TextSpan? ValueSpan);
