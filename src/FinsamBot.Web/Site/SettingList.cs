using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;

namespace FinsamBot.Web.Site;

/// <summary>A list in the settings, or one value with commas between.</summary>
[TypeConverter(typeof(OfOneValue))]
public sealed class SettingList : Collection<string>
{
    protected override void InsertItem(int index, string item)
    {
        foreach (var word in (item ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            base.InsertItem(Count, word);
        }
    }

    /// <summary>How the binder makes a list of a setting that is one text.</summary>
    private sealed class OfOneValue : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            new SettingList { (string)value };
    }
}
