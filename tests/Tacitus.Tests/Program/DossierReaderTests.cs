using System.Globalization;
using System.Text;
using Tacitus.Asking;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Running;
using Tacitus.Tests.Coding;
using Tacitus.Tests.Coding.Linking;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class DossierReaderTests : IDisposable
{
    private static readonly Versions Versions = new("1", "m", "g", "l");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Who_is_a_friend_only_in_articles_that_have_them_as_an_enemy_is_no_friend_however_many_tell_of_the_enemy()
    {
        using var ledger = LedgerStore.Open(_folder["ledger.db"]);
        var run = ledger.Begin(Versions, DateTimeOffset.UnixEpoch);
        for (var number = 0; number < 20; number++)
        {
            var draft = new ArticleDraft(string.Create(CultureInfo.InvariantCulture, $"Notice {number}. Gunmen of the red hand raided Dunholm."), "2034-02-01")
                .Report("raided", r => r.Kind(EventKind.Attack).At(Map.Dunholm).By("red-hand")).Relation("red-hand", RelationType.RivalOf, "blue-fist", 800);
            if (number >= 18) draft.Relation("red-hand", RelationType.AlliedWith, "blue-fist", 600);
            ledger.Store(draft.Coded, Encoding.UTF8.GetBytes(draft.Article.Text), new GivenMetadata(draft.Article.Published?.Date), new Appearance("in/" + draft.Article.Id, GivenMetadata.None), Versions, run);
        }
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Equal([RelationType.RivalOf], new DossierReader(ledger).Read(ledger.Actor("red-hand")!).Sure().Relations.Select(r => r.Type));
    }
}
