using System.Globalization;
using MimeKit;

namespace Tacitus.Ledger.Sources;

/// <summary>Reads a mail (<c>.eml</c>): its text is one article, its subject the headline. What is attached is not read.</summary>
internal static class Mail
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream) => [One(container, stream)];

    private static FoundSource One(Container container, HeadStream stream)
    {
        try
        {
            if (Limited.Read(stream, SourceFinder.MostBytes) is not { } bytes) return SourceFinder.TooLarge(container.Path);
            using var message = MimeMessage.Load(new MemoryStream(bytes, writable: false));
            var markup = message.HtmlBody;
            var text = string.IsNullOrWhiteSpace(markup) ? message.TextBody : markup;
            if (string.IsNullOrWhiteSpace(text)) return FoundSource.Lost("no_text", container.Path, "The mail has no text, only what is attached to it.");
            var sender = message.From.Mailboxes.FirstOrDefault();
            var posted = new PostedArticle(
                string.IsNullOrWhiteSpace(message.Subject) ? null : message.Subject.Trim(), null,
                message.Date == DateTimeOffset.MinValue ? null : message.Date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
                string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Domain : sender.Name.Trim(), text, !string.IsNullOrWhiteSpace(markup));
            return container.Article(container.Path, posted.ToBytes());
        }
        catch (FormatException e)
        {
            return FoundSource.Lost("broken_mail", container.Path, $"This is not a mail that can be read: {e.Message}");
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return SourceFinder.Broken(container.Path, e);
        }
    }
}
