using Demarche.Coding.Events;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>Tells how hard a demand is put, by the words that carry it.</summary>
internal sealed class DemandForce(ExchangeWords words)
{
    /// <summary>0 asked or proposed, 1 neither, 2 insisted on, 3 under a threat.</summary>
    public int Of(Event demand, Sentence sentence)
    {
        if (demand.Type == EventType.Threaten)
            return 3;
        WordRole roles = WordRole.None;
        foreach (TextSpan span in demand.Trigger)
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                if (span.Contains(sentence[i].Span))
                    roles |= words.RolesOf(sentence[i].Lemma);
            }
        }
        return Of(roles);
    }

    /// <summary>0 asked or proposed, 1 neither, 2 insisted on.</summary>
    public static int Of(WordRole roles)
    {
        if ((roles & WordRole.Hard) != 0)
            return 2;
        return (roles & WordRole.Soft) != 0 ? 0 : 1;
    }
}
