using System.Globalization;
using Demarche.Language.Network;

namespace Demarche.Language.Tests.Network;

public sealed unsafe class KnownWordsTests
{
    [Fact]
    public void Words_keep_their_number_form_and_vector_as_others_are_added()
    {
        using var known = new KnownWords();
        for (int i = 0; i < 5_000; i++)
        {
            known.Reserve(1);
            *known.Embedding(known.Add(Word(i), first: false)) = i;
        }

        Assert.All(Enumerable.Range(0, 5_000), i =>
        {
            int word = known.Find(Word(i), first: false);
            Assert.Equal(i, *known.Embedding(word));
            Assert.Equal(Word(i), known.Form(word));
        });
    }

    [Fact]
    public void The_first_word_of_a_sentence_is_another_word()
    {
        using var known = new KnownWords();
        known.Reserve(2);
        int first = known.Add("Moscow", first: true);

        Assert.Equal(-1, known.Find("Moscow", first: false));
        Assert.NotEqual(first, known.Add("Moscow", first: false));
        Assert.Equal(first, known.Find("Moscow", first: true));
    }

    [Fact]
    public void Past_its_limit_it_starts_anew()
    {
        using var known = new KnownWords();
        for (int i = 0; i < 100_000; i++)
        {
            known.Reserve(1);
            known.Add(Word(i), first: false);
        }

        Assert.True(known.Count < 50_000);
        Assert.Equal(-1, known.Find(Word(0), first: false));
        Assert.NotEqual(-1, known.Find(Word(99_999), first: false));
    }

    [Fact]
    public void More_words_at_once_than_its_limit_are_all_known()
    {
        using var known = new KnownWords();
        known.Reserve(30_000);
        for (int i = 0; i < 30_000; i++)
            known.Add(Word(i), first: false);

        Assert.Equal(0, known.Find(Word(0), first: false));
        Assert.Equal(29_999, known.Find(Word(29_999), first: false));
    }

    private static string Word(int number) => number.ToString("'w'0", CultureInfo.InvariantCulture);
}
