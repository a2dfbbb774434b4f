using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Tacitus.Tests.Ledger;

/// <summary>Writes a value whole, members and list entries included, so that two values can be compared by content.</summary>
internal static class Dump
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null: text.Append("null\n"); break;
            case string s: text.Append('"').Append(s).Append("\"\n"); break;
            case DateOnly or Enum or bool: text.Append(value).Append('\n'); break;
            case IFormattable f when value.GetType().IsPrimitive: text.Append(f.ToString("R", CultureInfo.InvariantCulture)).Append('\n'); break;
            case IEnumerable list:
                text.Append('\n');
                foreach (var entry in list)
                {
                    text.Append(' ', depth).Append("- ");
                    Write(text, entry, depth + 2);
                }
                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.GetIndexParameters().Length > 0 || !property.CanWrite) continue;
                    text.Append(' ', depth).Append(property.Name).Append(": ");
                    Write(text, property.GetValue(value), depth + 2);
                }
                break;
        }
    }
}
