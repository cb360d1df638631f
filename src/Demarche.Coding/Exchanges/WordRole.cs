
namespace Demarche.Coding.Exchanges;

/// <summary>What a word does in telling demands, answers and matters apart (data/exchanges/words.tsv).</summary>
[Flags]
internal enum WordRole : long
{
    None = 0,

    /// <summary>Names a demand.</summary>
    Demand = 1 << 0,

    /// <summary>Names an answer.</summary>
    Answer = 1 << 1,

    /// <summary>Names a paper that holds a demand or an answer.</summary>
    Document = 1 << 2,

    /// <summary>Stands for a matter of the talks without saying which.</summary>
    Matter = 1 << 3,

    /// <summary>Marks the matter the demand is about.</summary>
    Main = 1 << 4,

    /// <summary>Marks another matter than the main one.</summary>
    Side = 1 << 5,

    /// <summary>Names an assertion: to reject it disputes a fact.</summary>
    Claim = 1 << 6,

    /// <summary>Stops or undoes what it takes.</summary>
    Cease = 1 << 7,

    /// <summary>Puts forward something of one's own.</summary>
    Offer = 1 << 8,

    /// <summary>Puts one thing in the place of another.</summary>
    Instead = 1 << 9,

    /// <summary>Says that it is not the whole.</summary>
    Part = 1 << 10,

    /// <summary>Looks into a matter before deciding.</summary>
    Study = 1 << 11,

    /// <summary>Negates what it depends on.</summary>
    Negator = 1 << 12,

    /// <summary>Says that what depends on it does not happen.</summary>
    Failure = 1 << 13,

    /// <summary>A verb of saying or thinking whose negation holds for what is said.</summary>
    Opinion = 1 << 14,

    /// <summary>Too general to show what a text is about.</summary>
    Empty = 1 << 15,

    /// <summary>Does what is demanded; what it yields to is a demand.</summary>
    Yield = 1 << 16,

    /// <summary>Asks or proposes, without pressing.</summary>
    Soft = 1 << 17,

    /// <summary>Insists or orders.</summary>
    Hard = 1 << 18,

    /// <summary>Asks something of somebody, neither hard nor soft.</summary>
    Press = 1 << 19,

    /// <summary>Says again what was said before; that accepts nothing.</summary>
    Repeat = 1 << 20,

    /// <summary>A noun that with a number stands for several sides ("both governments").</summary>
    Several = 1 << 21,

    /// <summary>What a demand wants done with a thing; alone it makes no two matters one.</summary>
    Act = 1 << 22,

    /// <summary>Promises something.</summary>
    Promise = 1 << 23,

    /// <summary>Gives what was asked for, also without saying what ("Chad agreed").</summary>
    Consent = 1 << 24,

    /// <summary>A verb of refusing, also without saying what ("Chad refused").</summary>
    Refusal = 1 << 25,

    /// <summary>Begins or goes on with what it takes.</summary>
    Begin = 1 << 26,

    /// <summary>Sees or establishes that something is so.</summary>
    Perceive = 1 << 27,

    /// <summary>Says that a thing stays as it is.</summary>
    Persist = 1 << 28,

    /// <summary>Shows that something is so.</summary>
    Sign = 1 << 29,

    /// <summary>A verb that refuses what it takes.</summary>
    Dismissal = 1 << 30,

    /// <summary>Puts a demand that its object names ("renewed the call for …").</summary>
    Put = 1L << 31,

    /// <summary>Says that one is sorry.</summary>
    Sorry = 1L << 32,

    /// <summary>Asks, demands or proposes, however hard.</summary>
    Demanding = Soft | Hard | Press,
}
