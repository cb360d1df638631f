using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Demarche.Language.Models;
using Demarche.Language.Syntax;
using Demarche.Training;
using Demarche.Training.Distillation;
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
var kept = new Option<DirectoryInfo>("--work")
{
    Description = "Folder for what is made on the way; what an earlier run left there is used again.",
    DefaultValueFactory = _ => new DirectoryInfo("training"),
};
var epochs = new Option<int>("--epochs") { Description = "Runs over the treebanks at a high rate.", DefaultValueFactory = _ => 8 };
var flat = new Option<int>("--cooling-epochs") { Description = "Runs after these, while the rate falls to nothing.", DefaultValueFactory = _ => 2 };
var teachers = new Option<int>("--teachers")
{
    Description = "Models whose joint judgement labels plain text for the shipped one to learn from; none unless asked for.",
    DefaultValueFactory = _ => 0,
};
var teacherEpochs = new Option<int>("--teacher-epochs")
{
    Description = "Runs over the treebanks for each teacher.",
    DefaultValueFactory = _ => 8,
};
var characters = new Option<long>("--labelled")
{
    Description = "Characters that the teachers label of each file of the plain text, at most.",
    DefaultValueFactory = _ => 1_500_000,
};

var train = new RootCommand("Trains the models of Demarche.Language from treebanks and plain text.")
{
    treebanks, text, output, kept, epochs, flat, teachers, teacherEpochs, characters,
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
    string work = arguments.GetRequiredValue(kept).FullName;
    Directory.CreateDirectory(work);
    SegmentationModel segmentation = ModelFile.Kept(
        Path.Combine(work, SegmentationModel.FileName), () => SegmentationTrainer.Train(training, Console.Out));
    segmentation.Save(Path.Combine(models, SegmentationModel.FileName));
    WordVectors? vectors = corpusFolder is { } corpus
        ? WordVectors.Kept(Path.Combine(work, "vectors.bin"), () => WordVectorTrainer.Train(corpus.FullName, Console.Out))
        : null;
    SyntaxModel[] taught =
    [
        .. Enumerable.Range(1, arguments.GetValue(teachers)).Select(seed => ModelFile.Kept(
            Path.Combine(work, $"teacher-{seed}.bin"),
            () => new SyntaxTrainer(training, [], development, vectors, seed, Console.Out).Train(arguments.GetValue(teacherEpochs), SyntaxSchedule.Whole))),
    ];
    List<Sentence> labelled = [];
    if (taught.Length > 0 && corpusFolder is not null)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"teachers together; development (gold words): {Evaluation.Of(taught, development)}"));
        labelled = new Teachers(taught, segmentation).Label(PlainText.Sample(corpusFolder.FullName, arguments.GetValue(characters)));
    }
    SyntaxModel steep = ModelFile.Kept(
        Path.Combine(work, "steep.bin"),
        () => new SyntaxTrainer(training, labelled, development, vectors, 0, Console.Out).Train(arguments.GetValue(epochs), SyntaxSchedule.Steep));
    new SyntaxTrainer(training, labelled, development, vectors, 50, Console.Out, steep)
        .Train(arguments.GetValue(flat), SyntaxSchedule.Cooling).Save(Path.Combine(models, SyntaxModel.FileName));
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained in {watch.Elapsed.TotalMinutes:F1} minutes"));
});
return train.Parse(args).Invoke();
