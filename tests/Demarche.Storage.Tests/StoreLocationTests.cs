namespace Demarche.Storage.Tests;

public sealed class StoreLocationTests
{
    [Fact]
    public void A_password_is_in_no_message()
    {
        StoreLocation location = StoreLocation.Parse("postgres://me:secret@db.example.org:5433/news?sslmode=require");
        Assert.Equal("postgres://db.example.org:5433/news", location.Name);
        Assert.Contains("secret", location.Connection, StringComparison.Ordinal);

        StoreException refusal = Assert.Throws<StoreException>(() => StoreLocation.Parse("postgres://me:secret@"));
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_names_a_file() => Assert.Equal("news.db", StoreLocation.Parse("news.db").File);

    [Fact]
    public void An_option_that_PostgreSQL_does_not_know_is_named()
    {
        StoreException refusal = Assert.Throws<StoreException>(() => StoreLocation.Parse("postgres://localhost/news?colour=red"));
        Assert.Contains("colour", refusal.Message, StringComparison.Ordinal);
    }
}
