using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Readings;
using Demarche.Coding.Statements;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>A reading with who says it and what it was tied to.</summary>
/// <param name="Statement">The statement that says it.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Speakers">Who says it. At least one.</param>
/// <param name="Words">What the statement is about.</param>
/// <param name="SpeaksOfAnswers">Whether the statement, or one shortly before by the same side, speaks of a demand or an answer.</param>
/// <param name="Exchange">The exchange it belongs to; null when it belongs to none of the article.</param>
internal sealed record Remark(
    Statement Statement, Reading Reading, ImmutableArray<Mention> Speakers, MatterWords Words, bool SpeaksOfAnswers,
    ExchangeBuilder? Exchange);
