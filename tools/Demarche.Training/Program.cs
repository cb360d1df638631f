using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Demarche.Language.Conllu;
using Demarche.Language.Models;
using Demarche.Language.Syntax;
using Demarche.Training;
using Demarche.Training.Distillation;
using Demarche.Training.Names;
using Demarche.Training.Rewriting;
using Demarche.Training.Segmentation;
using Demarche.Training.Syntax;
using Demarche.Training.Vectors;

var treebanks = new Option<DirectoryInfo>("--treebanks")
{
    Description = "Folder with en_ewt-train.conllu, en_ewt-dev.conllu and en_gum-train.conllu (Universal Dependencies).",
    Required = true,
};
var entities = new Option<DirectoryInfo>("--entities")
{
    Description = "Folder with the named entities of EWT (Universal NER): en_ewt-train.iob2 and en_ewt-dev.iob2.",
    Required = true,
};
var everyDocument = new Option<bool>("--every-document")
{
    Description = "Learn from the non-commercial documents of GUM, too. For comparison only: such a model is not shipped.",
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
    treebanks, entities, everyDocument, text, work, characters,
};
prepare.SetAction(arguments =>
{
    string corpus = arguments.GetRequiredValue(text).FullName;
    var kept = new WorkFolder(arguments.GetRequiredValue(work));
    foreach (string line in Inputs.Describe(arguments.GetRequiredValue(treebanks).FullName, arguments.GetRequiredValue(entities).FullName, corpus))
        Console.Out.WriteLine(line);
    Treebank treebank = Trees(arguments);
    Document[] gold = treebank.ReadTraining();
    SegmentationModel segmentation = kept.Segmentation(() => SegmentationTrainer.Train(gold, Console.Out));
    kept.Vectors(() => WordVectorTrainer.Train(corpus, Console.Out));
    int trees = TreeRows.Write(kept.Gold, gold.SelectMany(document => document.Sentences).Concat(Rewritten.From(gold)));
    TreeRows.Write(kept.Development, treebank.ReadDevelopment().Sentences);
    var sentences = new PlainSentences(segmentation);
    int plain = TreeRows.Write(
        kept.Plain, PlainText.Sample(corpus, arguments.GetValue(characters)).SelectMany(sentences.Of));
    Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{trees} trees for the teacher to learn from, {plain} sentences for it to label"));
});

var train = new Command("train", "Trains the tagger and parser, and writes the models.") { treebanks, entities, everyDocument, work, labelled, output, epochs };
train.SetAction(arguments =>
{
    var watch = Stopwatch.StartNew();
    Treebank treebank = Trees(arguments);
    DirectoryInfo models = arguments.GetRequiredValue(output);
    models.Create();
    var kept = new WorkFolder(arguments.GetRequiredValue(work));
    Document[] gold = treebank.ReadTraining();
    IReadOnlyList<Sentence> taught = Labelled(arguments);
    var trainer = new SyntaxTrainer(
        gold, Rewritten.From(gold), taught, treebank.ReadDevelopment(), kept.Vectors(null), Console.Out);
    SyntaxModel model = trainer.Train(arguments.GetValue(epochs));
    LearnNames(model, gold, taught, treebank.ReadDevelopment());
    model.Save(Path.Combine(models.FullName, SyntaxModel.FileName));
    kept.Segmentation(null).Save(Path.Combine(models.FullName, SegmentationModel.FileName));
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained in {watch.Elapsed.TotalMinutes:F1} minutes"));
});

var names = new Command("names", "Learns the named entities of a model in --out anew; its tags and trees stay as they are.")
{
    treebanks, entities, everyDocument, labelled, output,
};
names.SetAction(arguments =>
{
    string path = Path.Combine(arguments.GetRequiredValue(output).FullName, SyntaxModel.FileName);
    SyntaxModel model = ModelFile.Open(path, SyntaxModel.Read);
    Treebank treebank = Trees(arguments);
    LearnNames(model, treebank.ReadTraining(), Labelled(arguments), treebank.ReadDevelopment());
    model.Save(path);
});

return new RootCommand("Trains the models of Demarche.Language from treebanks and plain text.") { prepare, train, names }.Parse(args).Invoke();

IReadOnlyList<Sentence> Labelled(ParseResult arguments)
{
    using StreamReader? rows = arguments.GetValue(labelled)?.OpenText();
    return rows is null ? [] : ConlluReader.Read(rows, "labelled").Sentences;
}

void LearnNames(SyntaxModel model, Document[] gold, IReadOnlyList<Sentence> taught, Document development)
{
    IEnumerable<Sentence> annotated = gold.SelectMany(document => document.Sentences).Concat(taught)
        .Where(sentence => sentence[0].Entity is not EntityTag.Unknown);
    new NameTrainer(model).Train([.. annotated], development, epochs: 3, Console.Out);
}

Treebank Trees(ParseResult arguments) => new(
    arguments.GetRequiredValue(treebanks).FullName, arguments.GetRequiredValue(entities).FullName, arguments.GetValue(everyDocument));
