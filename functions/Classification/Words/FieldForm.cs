namespace Baygate.Classification.Words;

/// <summary>What a value behind a label must look like to count.</summary>
internal enum FieldForm
{
    /// <summary>A person's name.</summary>
    Name,

    /// <summary>One of the words of the row.</summary>
    Words,

    /// <summary>A number of years up to 120.</summary>
    Age,

    /// <summary>A postal address.</summary>
    Address,

    /// <summary>A password, key or token.</summary>
    Secret,

    /// <summary>A bank identifier code, ISO 9362.</summary>
    Bic,

    /// <summary>A WeChat id.</summary>
    Wechat,

    /// <summary>A term in words, such as a disease.</summary>
    Term,

    /// <summary>An amount or score.</summary>
    Amount,
}
