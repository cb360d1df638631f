using System.CommandLine;
using System.Globalization;
using Demarche.Coding.Statements;
using Demarche.Coding.Statements.Weighing;
using Demarche.Coding.Weighing;
using Demarche.WeightEstimation;

var polnear = new Option<DirectoryInfo>("--polnear")
{
    Description = "A part of PolNeAR: a folder with text/*.txt and attributions/*.ann.",
    Required = true,
};
var data = new Option<DirectoryInfo>("--out")
{
    Description = "The folder with content-ends.tsv and confidence.tsv, whose rows are replaced.",
    DefaultValueFactory = _ => new DirectoryInfo("data/statements"),
};

var statements = new Command("statements", "Estimates the weights of data/statements on annotated news.") { polnear, data };
statements.SetAction(arguments =>
{
    string folder = arguments.GetRequiredValue(data).FullName;
    AnnotatedArticle[] articles = AnnotatedArticle.ReadAll(arguments.GetRequiredValue(polnear).FullName);
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Length} articles"));

    var ends = new ContentEndExamples();
    Array.ForEach(articles, ends.Add);
    double[] end = new Regression(ends.Facts, leastCount: 5, penalty: 3).Fit(ends.All, 0, epochs: 8);
    WeightTable.Round(end, 0.15);
    WeightTable.Write(Path.Combine(folder, "content-ends.tsv"), ends.Facts.Names, ("end", end));

    var chooser = new ContentEndChooser(new Weights(ends.Facts.Names.Zip(end).ToDictionary(w => w.First, w => new[] { w.Second })));
    var attributions = new AttributionExamples(chooser);
    Array.ForEach(articles, attributions.Add);
    var regression = new Regression(attributions.Facts, leastCount: 15, penalty: 2);
    double[][] weights = [.. Enumerable.Range(0, 3).Select(target => regression.Fit(attributions.All, target, epochs: 12))];
    Array.ForEach(weights, w => WeightTable.Round(w, 0.1));
    WeightTable.Write(
        Path.Combine(folder, "confidence.tsv"), attributions.Facts.Names,
        ("statement", weights[0]), ("source", weights[1]), ("content", weights[2]));
    HeldOut.Report(attributions, regression, Console.Out);
});

var paragraphs = new Option<FileInfo>("--paragraphs")
{
    Description = "A text file, a paragraph a line, with those that were judged among them.",
    Required = true,
};
var judged = new Option<FileInfo>("--judged")
{
    Description = "What readers said of the events.",
    DefaultValueFactory = _ => new FileInfo("tools/Demarche.WeightEstimation/judged-events.tsv"),
};
var table = new Option<FileInfo>("--out")
{
    Description = "The table whose rows are replaced.",
    DefaultValueFactory = _ => new FileInfo("data/events/confidence.tsv"),
};

var events = new Command("events", "Estimates the weights of data/events on judged events.") { paragraphs, judged, table };
events.SetAction(arguments =>
{
    const int Epochs = 40;
    var examples = new EventExamples(JudgedEvent.Read(arguments.GetRequiredValue(judged).FullName));
    examples.Add(File.ReadLines(arguments.GetRequiredValue(paragraphs).FullName));
    var regression = new Regression(examples.Facts, leastCount: 5, penalty: 10);
    EventReport.Write(examples, regression, Epochs, Console.Out);
    double[] right = regression.Fit(examples.All, 0, Epochs);
    WeightTable.Round(right, 0.05);
    WeightTable.Write(arguments.GetRequiredValue(table).FullName, examples.Facts.Names, ("right", right));
});
return new RootCommand("Estimates weights.") { statements, events }.Parse(args).Invoke();
