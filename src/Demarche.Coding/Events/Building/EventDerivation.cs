using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Dates;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Ontology;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>Puts the derivation of an event in words.</summary>
internal sealed class EventDerivation(Sentence sentence, Deed deed)
{
    private readonly ImmutableArray<DerivationStep>.Builder _steps = ImmutableArray.CreateBuilder<DerivationStep>();

    /// <summary>The steps, from the words to the code.</summary>
    public ImmutableArray<DerivationStep> Of(
        ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients, string? mode, string? cameo,
        ImmutableArray<string> contexts, ResolvedDate? date, TextSpan? place, PloverTypes types)
    {
        foreach (DeedStep step in deed.Steps)
            Add(step.Kind, step.Text, step.Word >= 0 ? sentence[step.Word].Span : null, step.Source);
        foreach (Mention actor in actors)
            Add("role", $"actor: {actor.Actor.Name} ({actor.Actor.Code ?? "no code"})", actor.Span, actor.Source);
        foreach (Mention recipient in recipients)
            Add("role", $"recipient: {recipient.Actor.Name} ({recipient.Actor.Code ?? "no code"})", recipient.Span, recipient.Source);
        string score = types.Score(deed.Type, mode).ToString(CultureInfo.InvariantCulture);
        Add("type", $"{EventTypes.Name(deed.Type)}, quad class {(int)EventTypes.Quad(deed.Type)}, score {score}", null, "ontology/plover.tsv");
        if (mode is not null)
            Add("mode", mode, null, deed.Mode is null ? "ontology/content_modes.tsv" : deed.Rule.Source);
        if (contexts.Length > 0)
            Add("context", string.Join(", ", contexts), null, "ontology/contexts.tsv");
        if (cameo is not null)
            Add("type", $"CAMEO {cameo}", null, deed.Cameo is null ? "ontology/cameo.tsv" : deed.Rule.Source);
        if (date is not null)
            Add("date", $"{date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, to the {date.Precision}", date.Span, null);
        if (place is not null)
            Add("place", "where its clause says it happened", place, null);
        return _steps.ToImmutable();
    }

    private void Add(string kind, string text, TextSpan? span, string? source) =>
        _steps.Add(new DerivationStep(kind, text, span, source));
}
