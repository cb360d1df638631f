using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Demarche.Language.Syntax;
using Demarche.Training;
using Demarche.Training.Segmentation;
using Demarche.Training.Syntax;
using Demarche.Training.Vectors;

var treebanks = new Option<DirectoryInfo>("--treebanks")
{
    Description = "Folder with en_ewt-train.conllu, en_ewt-dev.conllu and en_gum-train.conllu (Universal Dependencies).",
    Required = true,
};
var text = new Option<DirectoryInfo?>("--text")
{
    Description = "Folder with plain text, *.txt.xz, one paragraph a line, to learn word vectors from.",
};
var output = new Option<DirectoryInfo>("--out")
{
    Description = "Folder that the models are written to.",
    DefaultValueFactory = _ => new DirectoryInfo("models"),
};
var epochs = new Option<int>("--epochs") { Description = "Runs over the treebanks.", DefaultValueFactory = _ => 20 };

var train = new RootCommand("Trains the models of Demarche.Language from treebanks and plain text.")
{
    treebanks, text, output, epochs,
};
train.SetAction(arguments =>
{
    string folder = arguments.GetRequiredValue(treebanks).FullName;
    string models = arguments.GetRequiredValue(output).FullName;
    Directory.CreateDirectory(models);
    var watch = Stopwatch.StartNew();
    DirectoryInfo? corpusFolder = arguments.GetValue(text);
    foreach (string line in Inputs.Describe(folder, corpusFolder?.FullName))
        Console.Out.WriteLine(line);
    Document[] training = Treebank.ReadTraining(folder);
    Document development = Treebank.ReadDevelopment(folder);
    SegmentationTrainer.Train(training, Console.Out).Save(Path.Combine(models, "segmentation.bin"));
    WordVectors? vectors = corpusFolder is { } corpus ? WordVectorTrainer.Train(corpus.FullName, Console.Out) : null;
    var trainer = new SyntaxTrainer(training, development, vectors, Console.Out);
    trainer.Train(arguments.GetValue(epochs), () => trainer.Model.Save(Path.Combine(models, "syntax.bin")));
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained in {watch.Elapsed.TotalMinutes:F1} minutes"));
});
return train.Parse(args).Invoke();
