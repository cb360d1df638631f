using System.Collections.Immutable;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>What looks for moves in an article, in the order in which the moves are written down.</summary>
internal static class MoveFinders
{
    /// <summary>Those that find what an offer, threat or refusal asks. They come before the events, some of which answer that.</summary>
    public static ImmutableArray<IMoveFinder> OfConditions(CodedArticle article) => [new ConditionFinder(article), new PreconditionFinder(article)];

    /// <summary>Those that find what the events leave out. They come after the events: some count only where no event tells the same.</summary>
    public static ImmutableArray<IMoveFinder> OfTheRest(CodedArticle article) =>
    [
        new ClauseDemandFinder(article),
        new UltimatumFinder(article),
        new NominalDemandFinder(article),
        new SpokenDemandFinder(article),
        new ObligationFinder(article),
        new AskedDeedFinder(article),
        new DeedFinder(article),
        new RefusalFinder(article),
        new ImpersonalRefusalFinder(article),
        new SpokenAnswerFinder(article),
        new ApologyFinder(article),
        new DoubtFinder(article),
        new UnnamedDeedFinder(article),
        new EllipsisFinder(article),
        new WithdrawalFinder(article),
    ];
}
