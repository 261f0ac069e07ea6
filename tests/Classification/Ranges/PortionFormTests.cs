using System.Buffers.Binary;
using System.Text;
using Baygate.Classification.Ranges;
using CsCheck;

namespace Baygate.Classification.Tests.Ranges;

/// <summary>The bytes of portions: whatever becomes of them, they are read as what they are or refused, and they tell nobody.</summary>
public class PortionFormTests
{
    private static readonly string[] Planted =
        ["440106198501100002", "A000000(3)", "A0000003", "13900000077", "欧阳菲菲", "feifei.ouyang@example.com", "天河路385号", "Tr0ub4dor&3x", "慢性乙型肝炎"];

    [Fact]
    public async Task FromBytes_ByteFlippedAnywhere_IsRefusedOrReadAsWritten()
    {
        var bytes = await BytesAsync();

        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (byte flip in new byte[] { 0x01, 0x80, 0xFF })
            {
                byte[] damaged = [.. bytes];
                damaged[at] ^= flip;
                IsRefusedOrReadAsWritten(damaged);
            }
        }
    }

    [Fact]
    public async Task FromBytes_CutAnywhereOrLonger_IsRefused()
    {
        var bytes = await BytesAsync();

        for (var length = 0; length < bytes.Length; length++)
            Should.Throw<InvalidDataException>(() => Portion.FromBytes(bytes.AsMemory(0, length)));
        Should.Throw<InvalidDataException>(() => Portion.FromBytes((byte[])[.. bytes, 0]));
    }

    [Fact]
    public async Task FromBytes_AnyFourBytesOverwritten_IsRefusedOrReadAsWritten()
    {
        var bytes = await BytesAsync();

        Gen.Select(Gen.Int[0, bytes.Length - 4], Gen.OneOf(Gen.Int, Gen.Const(-1), Gen.Const(int.MaxValue), Gen.Const(int.MinValue), Gen.Const(0))).Sample((at, value) =>
        {
            byte[] damaged = [.. bytes];
            BinaryPrimitives.WriteInt32LittleEndian(damaged.AsSpan(at), value);
            IsRefusedOrReadAsWritten(damaged);
        });
    }

    [Fact]
    public void FromBytes_AnyBytes_AreRefused() =>
        Gen.Byte.Array[0, 200].Sample(bytes => { Should.Throw<InvalidDataException>(() => Portion.FromBytes((byte[])[.. "BGPO\x02"u8, .. bytes])); });

    [Fact]
    public void FromBytes_OfTheVersionBefore_IsRefused() =>
        Should.Throw<InvalidDataException>(() => Portion.FromBytes((byte[])[.. "BGPO\x01"u8, .. new byte[100]]));

    [Theory]
    [InlineData("姓名,身份证号,HKID,手机号,email,地址,密码,诊断\n")]
    [InlineData("")]
    public async Task ToBytes_OfAnyFile_HoldsNoValue(string header)
    {
        var row = $"{Planted[4]},{Planted[0]},{Planted[1]},{Planted[3]},{Planted[5]},广州市天河区{Planted[6]},{Planted[7]},{Planted[8]}\n";
        var content = Encoding.UTF8.GetBytes(header + string.Concat(Enumerable.Repeat(row, 20)) + (header == "" ? $"姓名：{Planted[4]} password={Planted[7]}\n" : ""));

        var bytes = (await InRanges.ScanAsync(content, [content.Length / 2])).Aggregate((before, next) => before.Merge(next)).ToBytes();

        bytes.Length.ShouldBeGreaterThan(200);
        Planted.Where(value => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) >= 0).ShouldBeEmpty();
    }

    private static async Task<byte[]> BytesAsync()
    {
        var content = Encoding.UTF8.GetBytes("姓名,身份证号,备注\n张三,440106198501100002,\n李四,,call 13900000077\n王五,,\n");
        return (await InRanges.ScanAsync(content, []))[0].ToBytes();
    }

    private static void IsRefusedOrReadAsWritten(byte[] damaged)
    {
        Portion portion;
        try
        {
            portion = Portion.FromBytes(damaged);
        }
        catch (InvalidDataException)
        {
            return;
        }

        portion.ToBytes().ShouldBe(damaged);
    }
}
