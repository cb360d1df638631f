using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Demarche.Language.Conllu;
using Demarche.Language.Models;
using Demarche.Language.Syntax;
using Demarche.Training;
using Demarche.Training.Distillation;
using Demarche.Training.Rewriting;
using Demarche.Training.Segmentation;
using Demarche.Training.Syntax;
using Demarche.Training.Vectors;

var treebanks = new Option<DirectoryInfo>("--treebanks")
{
    Description = "Folder with en_ewt-train.conllu, en_ewt-dev.conllu and en_gum-train.conllu (Universal Dependencies).",
    Required = true,
};
var text = new Option<DirectoryInfo>("--text")
{
    Description = "Folder with plain text, *.txt.xz, one paragraph a line: for word vectors and for the teacher to label.",
    Required = true,
};
var work = new Option<DirectoryInfo>("--work")
{
    Description = "Folder for what one step makes and another reads; what an earlier run left there is used again.",
    DefaultValueFactory = _ => new DirectoryInfo("training"),
};
var characters = new Option<long>("--characters")
{
    Description = "Characters that the teacher labels of each file of the plain text, at most.",
    DefaultValueFactory = _ => 2_000_000,
};
var labelled = new Option<FileInfo?>("--labelled")
{
    Description = "Sentences that the teacher labelled (CoNLL-U); without them the model learns from the treebanks alone.",
};
var output = new Option<DirectoryInfo>("--out")
{
    Description = "Folder that the models are written to.",
    DefaultValueFactory = _ => new DirectoryInfo("models"),
};
var epochs = new Option<int>("--epochs") { Description = "Runs over the treebanks.", DefaultValueFactory = _ => 12 };

var prepare = new Command("prepare", "Learns the segmentation and the word vectors, and writes what the teacher reads.")
{
    treebanks, text, work, characters,
};
prepare.SetAction(arguments =>
{
    string folder = arguments.GetRequiredValue(treebanks).FullName, corpus = arguments.GetRequiredValue(text).FullName;
    var kept = new WorkFolder(arguments.GetRequiredValue(work));
    foreach (string line in Inputs.Describe(folder, corpus))
        Console.Out.WriteLine(line);
    Document[] gold = Treebank.ReadTraining(folder);
    SegmentationModel segmentation = kept.Segmentation(() => SegmentationTrainer.Train(gold, Console.Out));
    kept.Vectors(() => WordVectorTrainer.Train(corpus, Console.Out));
    int trees = TreeRows.Write(kept.Gold, gold.SelectMany(document => document.Sentences).Concat(Rewritten.From(gold)));
    var sentences = new PlainSentences(segmentation);
    int plain = TreeRows.Write(
        kept.Plain, PlainText.Sample(corpus, arguments.GetValue(characters)).SelectMany(sentences.Of));
    Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{trees} trees for the teacher to learn from, {plain} sentences for it to label"));
});

var train = new Command("train", "Trains the tagger and parser, and writes the models.") { treebanks, work, labelled, output, epochs };
train.SetAction(arguments =>
{
    var watch = Stopwatch.StartNew();
    string folder = arguments.GetRequiredValue(treebanks).FullName;
    DirectoryInfo models = arguments.GetRequiredValue(output);
    models.Create();
    var kept = new WorkFolder(arguments.GetRequiredValue(work));
    Document[] gold = Treebank.ReadTraining(folder);
    using StreamReader? rows = arguments.GetValue(labelled)?.OpenText();
    IReadOnlyList<Sentence> taught = rows is null ? [] : ConlluReader.Read(rows, "labelled").Sentences;
    var trainer = new SyntaxTrainer(
        gold, Rewritten.From(gold), taught, Treebank.ReadDevelopment(folder), kept.Vectors(null), Console.Out);
    trainer.Train(arguments.GetValue(epochs)).Save(Path.Combine(models.FullName, SyntaxModel.FileName));
    kept.Segmentation(null).Save(Path.Combine(models.FullName, SegmentationModel.FileName));
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained in {watch.Elapsed.TotalMinutes:F1} minutes"));
});

return new RootCommand("Trains the models of Demarche.Language from treebanks and plain text.") { prepare, train }.Parse(args).Invoke();
