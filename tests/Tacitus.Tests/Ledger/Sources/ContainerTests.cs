using System.IO.Compression;
using System.Text;
using Tacitus.Language.Reading;
using Tacitus.Ledger.Sources;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger.Sources;

/// <summary>Feeds, mails and web archives.</summary>
public sealed class ContainerTests
{
    private const string Words = "Four people were killed on Monday when a bomb went off at the quay of Port Selwyn, the harbour master said in the evening.";

    [Fact]
    public void Items_of_an_rss_feed_are_articles_with_title_date_address_and_outlet()
    {
        var found = Find($"""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Selwyn Courier</title>
            <item><title>Bomb at quay &amp; more</title><link>https://courier.example/1</link><pubDate>Tue, 20 May 2031 21:10:00 +0200</pubDate><media:title>no</media:title>
            <description>Short.</description><content:encoded><![CDATA[<p>{Words}</p><p>{Words}</p>]]></content:encoded></item>
            <item><title>Headline alone</title><link>https://courier.example/2</link></item>
            </channel></rss>
            """);
        Assert.Equal([("feed#https://courier.example/1", null), ("feed#https://courier.example/2", "no_text")], Codes(found));
        var article = Read(found[0]);
        Assert.Equal(("Bomb at quay & more", "Selwyn Courier", "https://courier.example/1"), (article.Title, article.Outlet, article.Url));
        Assert.Equal(new Publication(PartialDate.Day(2031, 5, 20), DateBasis.Metadata), article.Published);
        Assert.Contains(Words, article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Short.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_an_atom_feed_are_articles()
    {
        var found = Find($"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Selwyn Courier</title>
            <entry><title>One</title><link rel="self" href="https://courier.example/self"/><link href="https://courier.example/1"/><published>2031-05-20T21:10:00Z</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Words}</p></div></content></entry>
            <entry><title>Two</title><id>tag:x</id><updated>2031-05-21T00:00:00Z</updated><summary type="text">{Words}</summary></entry></feed>
            """);
        Assert.Equal([("feed#https://courier.example/1", null), ("feed#2", null)], Codes(found));
        Assert.Equal([20, 21], found.Select(f => Read(f).Published!.Date.Start.Day));
        Assert.All(found, f => Assert.Contains(Words, Read(f).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Items_of_a_json_feed_are_articles()
    {
        var found = Find($$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Selwyn Courier", "items": [
            {"id": "1", "url": "https://courier.example/1", "title": "One", "content_html": "<p>{{Words}}</p>", "date_published": "2031-05-20T21:10:00Z"},
            {"id": "2", "title": "Two", "content_text": "{{Words}}"}]}
            """);
        Assert.Equal([("feed#https://courier.example/1", null), ("feed#2", null)], Codes(found));
        Assert.All(found, f => Assert.Contains(Words, Read(f).Text, StringComparison.Ordinal));
        Assert.Equal("Selwyn Courier", Read(found[1]).Outlet);
    }

    [Fact]
    public void A_feed_that_breaks_off_is_an_issue_and_what_stands_before_is_read()
    {
        var found = Find($"<rss><channel><item><title>One</title><description>{Words}</description></item><item><title>Two &unknown;</title></item></channel></rss>");
        Assert.Equal([("feed#1", null), ("feed", "broken_feed")], Codes(found));
    }

    [Fact]
    public void A_mail_is_an_article_with_its_subject_as_headline()
    {
        var mail = "Received: from a by b\r\nMessage-ID: <1@courier.example>\r\nFrom: Selwyn Courier <news@courier.example>\r\nSubject: =?utf-8?q?Bomb_at_the_=E2=80=9Cquay=E2=80=9D?=\r\n"
            + "Date: Tue, 20 May 2031 21:10:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nplain\r\n"
            + $"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes($"<html><body><p>{Words}</p><p>{Words}</p></body></html>"))}\r\n--x--\r\n";
        var article = Read(Assert.Single(Find(mail)));
        Assert.Equal(("Bomb at the “quay”", "Selwyn Courier", 20), (article.Title, article.Outlet, article.Published!.Date.Start.Day));
        Assert.EndsWith(Words, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_begins_with_fields_is_no_mail()
    {
        var found = Assert.Single(Find($"Date: 20 May 2031\nFrom: Port Selwyn\n\n{Words}\n"));
        Assert.StartsWith("Date:", Encoding.UTF8.GetString(found.Source!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_in_a_web_archive_are_articles_and_other_records_are_passed_over()
    {
        var page = Encoding.UTF8.GetBytes($"<html><body><p>{Words}</p></body></html>");
        byte[] archive =
        [
            .. Record("warcinfo", null, "application/warc-fields", "software: x"u8),
            .. Record("request", "https://courier.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8),
            .. Answer("https://courier.example/1?utm_source=x&id=3", "200 OK", "Content-Type: text/html; charset=utf-8", page),
            .. Answer("https://courier.example/gone", "404 Not Found", "Content-Type: text/html", page),
            .. Answer("https://courier.example/a.png", "200 OK", "Content-Type: image/png", page),
            .. Answer("https://courier.example/robots.txt", "200 OK", "Content-Type: text/plain", page),
            .. Answer("https://courier.example/packed", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", Pack(page)),
            .. Answer("https://courier.example/broken", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", Pack(page).AsSpan(0, 40)),
            .. Answer("https://courier.example/chunks", "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked",
                [.. Encoding.ASCII.GetBytes(page.Length.ToString("x", null)), 13, 10, .. page, .. "\r\n0\r\n\r\n"u8]),
            .. Answer("https://courier.example/whole", "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", page),
        ];
        foreach (var bytes in (byte[][])[archive, Pack(archive)])
        {
            var found = Find(bytes);
            Assert.Equal(
                [("feed#https://courier.example/1?utm_source=x&id=3", null), ("feed#https://courier.example/packed", null), ("feed#https://courier.example/broken", "damaged_answer"),
                    ("feed#https://courier.example/chunks", null), ("feed#https://courier.example/whole", null)],
                Codes(found));
            Assert.All(found.Where(f => f.Source is not null), f => Assert.Equal(page, f.Source!.Bytes.ToArray()));
            Assert.Equal("https://courier.example/1?id=3", Read(found[0]).Url);
            Assert.Equal("courier.example", Read(found[0]).Outlet);
        }
    }

    [Fact]
    public void A_web_archive_that_breaks_off_is_an_issue()
    {
        byte[] whole = [.. Answer("https://courier.example/1", "200 OK", "Content-Type: text/html", "<p>one"u8), .. Answer("https://courier.example/2", "200 OK", "Content-Type: text/html", "<p>two"u8)];
        Assert.Equal([("feed#https://courier.example/1", null), ("feed", "damaged_archive")], Codes(Find(whole[..^20])));
        Assert.Equal([("feed", "damaged_archive")], Codes(Find("WARC/1.0\r\nWARC-Type: response\r\n\r\n"u8.ToArray())));
        Assert.Equal([("feed", "damaged_archive")], Codes(Find("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx"u8.ToArray())));
    }

    [Fact]
    public void A_web_archive_of_300_megabytes_is_read_in_little_memory()
    {
        var record = Answer("https://courier.example/1", "200 OK", "Content-Type: text/html", Encoding.UTF8.GetBytes($"<html><body><p>{Words}</p>{new string(' ', 100_000)}</body></html>"));
        var copies = 300_000_000 / record.Length;
        using var stream = new RepeatedStream(record, copies);
        var given = new List<WeakReference>();
        var count = 0;
        foreach (var found in SourceFinder.InStream(new Container("archive", "a.warc", GivenMetadata.None, 0), stream))
        {
            Assert.NotNull(found.Source);
            given.Add(new WeakReference(found.Source));
            Assert.InRange(stream.Given, (long)count * record.Length, (++count + 20L) * record.Length);
        }
        Assert.Equal(copies, count);
        // What the whole process holds is no measure: other tests run meanwhile.
        GC.Collect();
        Assert.InRange(given.Count(s => s.IsAlive), 0, 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var again = new RepeatedStream(record, 10);
        foreach (var found in SourceFinder.InStream(new Container("archive", "a.warc", GivenMetadata.None, 0), again)) count += found.Issues.Length;
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5 * 10 * record.Length);
    }

    private static List<FoundSource> Find(string text) => Find(Encoding.UTF8.GetBytes(text));

    private static List<FoundSource> Find(byte[] bytes) => [.. SourceFinder.InStream(new Container("feed", "feed", GivenMetadata.None, 0), new MemoryStream(bytes))];

    private static List<(string, string?)> Codes(List<FoundSource> found) => [.. found.Select(f => (f.Path, f.Issues.IsEmpty ? null : f.Issues[0].Code))];

    private static Article Read(FoundSource found) => new ArticleReader().Read(found.Source!).Article!;

    private static byte[] Answer(string address, string status, string head, ReadOnlySpan<byte> body) =>
        Record("response", address, "application/http; msgtype=response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n\r\n"), .. body]);

    private static byte[] Record(string type, string? address, string media, ReadOnlySpan<byte> block)
    {
        var head = FormattableString.Invariant($"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}Content-Type: {media}\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head), .. block, 13, 10, 13, 10];
    }

    private static byte[] Pack(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>The same bytes many times over, none of them held twice.</summary>
    private sealed class RepeatedStream(byte[] part, int copies) : ForwardStream
    {
        private long _at;

        public long Given => _at;

        public override int Read(Span<byte> buffer)
        {
            var from = (int)(_at % part.Length);
            var count = (int)Math.Min(Math.Min(buffer.Length, part.Length - from), (long)part.Length * copies - _at);
            part.AsSpan(from, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
