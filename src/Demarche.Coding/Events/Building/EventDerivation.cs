using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Dates;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Places;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>Puts the derivation of an event in words.</summary>
internal sealed class EventDerivation(Sentence sentence, int index, Deed deed, EventSetting setting)
{
    private readonly ImmutableArray<DerivationStep>.Builder _steps = ImmutableArray.CreateBuilder<DerivationStep>();

    /// <summary>The steps, from the words to the code.</summary>
    public ImmutableArray<DerivationStep> Of(Event coded, ResolvedDate? date, FoundPlace? place)
    {
        foreach (DeedStep step in deed.Steps)
            Add(step.Kind, step.Word >= 0 ? $"“{sentence[step.Word].Form}” {step.Text}" : step.Text, step.Word >= 0 ? sentence[step.Word].Span : null, step.Source);
        AddRoles("acts", coded.Actors);
        AddRoles("is whom it is directed to", coded.Recipients);
        AddCodes(coded, place);
        AddCircumstances(date, place);
        return _steps.ToImmutable();
    }

    private void AddRoles(string role, ImmutableArray<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            string code = string.Join(' ', new[] { mention.Actor.Code, mention.Actor.Sector }.Where(part => part is not null));
            string who = $"{mention.Actor.Name} [{(code.Length > 0 ? code : "no code")}] {role}";
            string where = mention.Sentence == index ? $": {RoleWords.Of(sentence, mention.Head)}" : ": known from elsewhere in the report";
            Add("role", who + where, mention.Span, mention.Source);
        }
    }

    private void AddCodes(Event coded, FoundPlace? place)
    {
        string score = coded.Score.ToString(CultureInfo.InvariantCulture);
        Add("type", $"{EventTypes.Name(coded.Type)} is quad class {(int)coded.Quad}, and its PLOVER score is {score}", null, "ontology/plover.tsv");
        if (coded.Mode is { } mode)
            AddMode(mode, place);
        if (coded.Contexts.Length > 0)
            Add("context", setting.Contexts.Reason(sentence, deed.Anchor, coded.Contexts), null, "ontology/contexts.tsv");
        if (coded.Cameo is { } cameo)
            Add("type", $"in CAMEO it is {cameo}, {(deed.Cameo is null ? "by type, mode, content and context" : "by the words of the entry")}", null, deed.Cameo is null ? "ontology/cameo.tsv" : deed.Rule.Source);
    }

    private void AddMode(string mode, FoundPlace? place)
    {
        if (deed.Mode is not null)
            Add("mode", $"{mode}, by the words of the entry", null, deed.Rule.Source);
        else if (deed.Inner is { } inner)
            Add("mode", $"{mode}, for what it takes is {EventTypes.Name(inner.Type)}", null, "ontology/content_modes.tsv");
        else
            Add("mode", $"{mode}, for they meet in {place?.Location?.Country ?? "a place"}, which is neither's", place?.Span, null);
    }

    private void AddCircumstances(ResolvedDate? date, FoundPlace? place)
    {
        if (date is not null)
        {
            string day = date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string from = setting.Published is { } published ? published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "unknown";
            Add("date", $"“{Words(date.Span)}” is {day}, known to the {date.Precision}, seen from the day of the report ({from})", date.Span, null);
        }
        if (place is { } found)
            Add("place", $"“{Words(found.Span)}” in its clause {(found.Location is { } location ? $"is {location.Name}, {location.Country}" : "is no place of the gazetteer")}", found.Span, null);
    }

    private string Words(TextSpan span) => string.Join(' ', span.Of(setting.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Add(string kind, string text, TextSpan? span, string? source) =>
        _steps.Add(new DerivationStep(kind, text, span, source));
}
