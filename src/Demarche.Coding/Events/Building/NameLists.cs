using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>
/// "Energy Secretary Spencer Abraham, Commerce Secretary Donald Evans and Minister Igor Yusufov": persons with titles in a row, which the parser loses hold of
/// where the row is long. Three or more, with commas between and "and" before the last, are one list.
/// </summary>
internal sealed class NameLists(Sentence sentence, int index, DocumentMentions mentions)
{
    private const int Fewest = 3;

    /// <summary>Adds to those found whoever stands in one list with one of them.</summary>
    /// <param name="found">The persons and bodies found so far.</param>
    /// <param name="acting">Whether they act: whoever stands behind a preposition that opens the list does not ("speaking to Foo, Bar and Quux said").</param>
    public void Complete(ImmutableArray<Mention>.Builder found, bool acting)
    {
        for (int i = 0, known = found.Count; i < known; i++)
        {
            if (!IsNamed(found[i]) || found[i].Sentence != index)
                continue;
            foreach (Mention member in Around(found[i], acting))
            {
                if (!found.Any(other => other.Actor == member.Actor))
                    found.Add(member);
            }
        }
    }

    private List<Mention> Around(Mention member, bool acting)
    {
        var list = new List<Mention> { member };
        bool joined = false;
        while (Before(list[0], ref joined) is { } before)
            list.Insert(0, before);
        while (Behind(list[^1], ref joined) is { } behind)
            list.Add(behind);
        if (list.Count < Fewest || !joined)
            return [];
        if (acting && list[0].First > 0 && sentence[list[0].First - 1].Pos == UniversalPos.ADP && list[0] != member)
            list.RemoveAt(0);
        return list;
    }

    private Mention? Before(Mention member, ref bool joined)
    {
        int at = member.First - 1;
        while (at > 0 && IsJoint(at, ref joined))
            at--;
        return at >= 0 && at < member.First - 1 && mentions.Covering(index, at) is { } before && before.Last == at && IsNamed(before) ? before : null;
    }

    private Mention? Behind(Mention member, ref bool joined)
    {
        int at = member.Last + 1;
        while (at < sentence.Length && IsJoint(at, ref joined))
            at++;
        return at < sentence.Length && at > member.Last + 1 && mentions.Covering(index, at) is { } behind && behind.First == at && IsNamed(behind) ? behind : null;
    }

    private bool IsJoint(int word, ref bool joined)
    {
        bool and = sentence[word].Form == "and";
        joined |= and;
        return and || sentence[word].Form == ",";
    }

    private static bool IsNamed(Mention mention) => mention is { IsOnePerson: true, Kind: MentionKind.Name };
}
