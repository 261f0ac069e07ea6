using System.Text;
using Baygate.Classification.Addresses;
using Baygate.Classification.Tests.Identifiers;

namespace Baygate.Classification.Tests.Addresses;

public class AddressTests
{
    [Theory]
    [InlineData("他家在广东省深圳市南山区科技中一路100号2栋301室，周末在", "广东省深圳市南山区科技中一路100号2栋301室")]
    [InlineData("送到廣東省廣州市天河區天河路1號", "廣東省廣州市天河區天河路1號")]
    [InlineData("九龍旺角彌敦道123號A座5樓", "九龍旺角彌敦道123號A座5樓")]
    [InlineData("澳門新馬路88號大豐大廈3樓B座", "澳門新馬路88號大豐大廈3樓B座")]
    [InlineData("Send it to Flat A, 12/F, Block 3, 123 Nathan Road, Kowloon please", "Flat A, 12/F, Block 3, 123 Nathan Road, Kowloon")]
    [InlineData("I live at 45 Queen's Road East, Wan Chai.", "45 Queen's Road East, Wan Chai")]
    [InlineData("mora na Rua de São Paulo, n.º 12, em Macau", "Rua de São Paulo, n.º 12")]
    [InlineData("地址：深圳市福田区深南大道1000号", "深圳市福田区深南大道1000号")]
    [InlineData("Address: Room 1201, Tower 2, Harbour Garden, Tsuen Wan", "Room 1201, Tower 2, Harbour Garden, Tsuen Wan")]
    [InlineData("Morada: Avenida da Praia Grande, n.º 5, 3.º andar", "Avenida da Praia Grande, n.º 5, 3.º andar")]
    [InlineData("家住佛山市顺德区大良街道", "佛山市顺德区大良街道")]
    public void Scan_AddressInText_IsFound(string text, string address)
    {
        Found.Types(text).ShouldBe("address");
        Found.Pieces(text).ShouldBe(address);
    }

    [Theory]
    [InlineData("会议在3号楼召开")]
    [InlineData("地铁2号线")]
    [InlineData("订单号1号")]
    [InlineData("信用卡号")]
    [InlineData("第100号公告")]
    [InlineData("地址：待定")]
    [InlineData("IP address: 192")]
    [InlineData("the Road to Kowloon")]
    [InlineData("10 Downing Street is famous")]
    [InlineData("a Rua estava cheia de gente")]
    [InlineData("深圳市南山区今日发布通知")]
    public void Scan_OtherText_HoldsNoAddress(string text) => Found.Types(text).ShouldNotContain("address");

    [Theory]
    [InlineData("深圳市南山区科技路1号", true)]
    [InlineData("新界沙田花園城3座12樓B室", true)]
    [InlineData("Flat B, 3/F, 10 Main Street", true)]
    [InlineData("Rua do Campo 12, 3.º andar", true)]
    [InlineData("192.0.2.1", false)]
    [InlineData("深圳", false)]
    [InlineData("商品已下架", false)]
    public void IsWhole_Value_TellsAddresses(string value, bool isAddress) => AddressText.IsWhole(Encoding.UTF8.GetBytes(value)).ShouldBe(isAddress);
}
