using System.Text;

namespace Baygate.Classification.Words;

/// <summary>A sequence of characters beside which a value stands that is made of words.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Look">One of eight bits: markers that look alike, so that the bytes of few others mix with theirs, have the same.</param>
/// <param name="Text">The sequence in UTF-8.</param>
internal sealed record Marker(MarkerKind Kind, byte Look, byte[] Text)
{
    /// <summary>Bytes it is known by.</summary>
    public const int Places = 4;

    // Two Chinese characters begin with bytes that many share: they are known by the two behind each of these.
    private static readonly int[] Offsets = [0, 1, 3, 4];

    /// <summary>All markers.</summary>
    public static IReadOnlyList<Marker> All { get; } =
    [
        .. Of(MarkerKind.NameBehind, 0, "姓名", "系人", "絡人", "件人", "患者", "病人", "我叫", "名叫", "戶名", "户名"),
        .. Of(MarkerKind.NameBefore, 1, "先生", "女士", "小姐"),
        .. Of(MarkerKind.NameBehindTitle, 2, "Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. ", "Ms ", "Miss ", "Dr. ", "Sr. ", "Sra. ", "Dra. "),
        .. Of(MarkerKind.NameBehindTitle, 3, "name is ", "patient ", "Patient ", "chamo-me "),
        .. Of(MarkerKind.Number, 4, "号", "號"),
        .. Of(MarkerKind.Home, 1, "住在", "家住", "住址", "地址"),
        .. Of(MarkerKind.Road, 5, "Road", "Street", "Avenue"),
        .. Of(MarkerKind.Rua, 6, "Rua ", "Avenida ", "Travessa ", "Estrada ", "Largo ", "Beco ", "Calçada "),
        .. Of(MarkerKind.WechatId, 7, "wxid_"),
    ];

    /// <summary>Bytes of the marker before the first one it is known by.</summary>
    public int Anchor => Text[0] >= 0x80 ? 1 : 0;

    /// <summary>The byte at one of the four places it is known by, or null where any may stand.</summary>
    public byte? Known(int place) => Anchor + Offsets[place] is var at && at < Text.Length ? Text[at] : null;

    private static IEnumerable<Marker> Of(MarkerKind kind, int look, params string[] texts) =>
        texts.Select(text => new Marker(kind, (byte)(1 << look), Encoding.UTF8.GetBytes(text)));
}
