namespace Baygate.Classification.Words;

/// <summary>What stands beside a marker.</summary>
internal enum MarkerKind
{
    /// <summary>A Chinese name behind it.</summary>
    NameBehind,

    /// <summary>A Chinese name before it.</summary>
    NameBefore,

    /// <summary>A name in Latin letters behind it.</summary>
    NameBehindTitle,

    /// <summary>The number of a house before it.</summary>
    Number,

    /// <summary>An address behind it.</summary>
    Home,

    /// <summary>The name and number of a road before it.</summary>
    Road,

    /// <summary>The name and number of a road behind it.</summary>
    Rua,

    /// <summary>A WeChat id of the form the system gives.</summary>
    WechatId,
}
