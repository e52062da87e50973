#include "core/table/layout/words.h"

#include "core/table/layout/cell_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace shelfcast::core {

namespace {

/// Words of one weight, separated by |. ASCII words match whole words; with ~ in front, and in Chinese, any part of the header.
struct WordList {
    ColumnRole role;
    double weight;
    std::string_view words;
};

constexpr std::array kWords = {
    WordList{ColumnRole::Date, 10, "order date|sale date|sales date|sell date|sold date|invoice date|transaction date|purchase date|posting date|date commande|date vente|date de vente|date de commande|date achat|fecha de venta|fecha pedido|fecha venta|~verkaufsdatum|~bestelldatum|~rechnungsdatum|~belegdatum|~kaufdatum|销售日期|交易日期|订单日期|购药时间|销售时间|购买时间|下单时间|交易时间|购买日期"},
    WordList{ColumnRole::Date, 8, "date|datum|fecha|data|dates|day|tag|jour|dia|giorno|dag|dt|ds|datetime|timestamp|~datum|日期|order time|place order time|start time"},
    WordList{ColumnRole::Date, 6, "time|week|month|period|periode|woche|monat|mois|semaine|mes|semana|mese|maand|quarter|quartal|trimestre|kw|months|weeks|年月|月份|时间|周次|季度|期间|year month|zeit|zeitraum"},
    WordList{ColumnRole::Date, 3, "year|jahr|annee|ano|anno|jaar|年份|年度|年"},
    WordList{ColumnRole::Item, 10, "sku|stock code|product name|item name|article name|product title|item description|artikelname|artikelbezeichnung|nom produit|nombre producto|商品名称|产品名称|菜品名称|药品名称|货品名称|品名|单品名称"},
    WordList{ColumnRole::Item, 9, "product|item|article|artikel|produkt|produit|producto|articulo|prodotto|articolo|produto|artigo|material|dish|dishes|drug|medicine|~artikel|~produkt|商品|产品|菜品|药品|货品|单品|货号|款号|ref article|reference"},
    WordList{ColumnRole::Item, 6, "asin|ean|upc|gtin|isbn|plu|model|series|kind of business|kind|brand|marke|marque|variety|varietal|bezeichnung|designation|型号|品种|名称|menu"},
    WordList{ColumnRole::Item, 5, "style|design|title|industry|commodity|crop|款式"},
    WordList{ColumnRole::Item, 4, "name|dept|department|nom|nombre|naam|family"},
    WordList{ColumnRole::Item, 2, "type|typ|art|tipo|sorte|id|编码|code|variant|unique id|group"},
    WordList{ColumnRole::Location, 8, "store|shop|branch|outlet|location|warehouse|site|filiale|laden|standort|lager ort|magasin|boutique|tienda|sucursal|almacen|negozio|punto vendita|winkel|filiaal|loja|depot|~filiale|门店|店铺|店名|分店|仓库|网点|storeid|market"},
    WordList{ColumnRole::Location, 6, "region|state|city|province|territory|area|ville|ort|stadt|ciudad|provincia|gebiet|bundesland|citta|regio|cidade|地区|区域|城市|省份|大区"},
    WordList{ColumnRole::Location, 1, "country|land|pays|pais|paese|国家|channel|kanal|canal|渠道"},
    WordList{ColumnRole::Category, 9, "category|categories|kategorie|categorie|categoria|warengruppe|product group|product category|product line|item group|item class|parent class name|parent class|department|abteilung|rayon|分类名称|类别名称|分类|类别|品类|大类|中类|小类|categoria producto"},
    WordList{ColumnRole::Category, 6, "class|cat|kat|segment|family|famille|familia|dept|gruppe|groupe|grupo|subcategory|sub category|unterkategorie|catalog|division"},
    WordList{ColumnRole::Description, 8, "description|desc|beschreibung|descripcion|descrizione|descricao|omschrijving|libelle|描述|说明|规格"},
    WordList{ColumnRole::Quantity, 10, "quantity|qty|quantite|qte|menge|cantidad|quantidade|quantita|aantal|units sold|units|unit sales|stuck|stueck|stuckzahl|stueckzahl|anzahl|pieces|pcs|qty sold|quantity sold|sold quantity|~absatzmenge|~verkaufsmenge|数量|销量|销售量|销售数量|件数|unidades|unites|unita|total volume|sales volume|sales qty|sales quantity|order quantity|order qty"},
    WordList{ColumnRole::Quantity, 7, "volume|sold|demand|absatz|counts|verkaufe|verkauft|nachfrage|consumption|demande|demanda|verkopen|dishes count|items sold|units ordered|unites vendues|number sold"},
    WordList{ColumnRole::Quantity, 5, "count|value|values|valeur|wert|valor|orders|transactions|visitors|customers|passengers|y|observation|sales|ventes|ventas|vendite|vendas|数值|值|verkoop"},
    WordList{ColumnRole::Revenue, 10, "revenue|turnover|umsatz|~umsatz|total sales|sales amount|sales value|net sales|gross sales|gross revenue|chiffre affaires|chiffre d affaires|fatturato|omzet|faturamento|facturacion|ingresos|sales usd|sales eur|total revenue|line total|total amount|order total|实收金额|销售额|销售金额|营业额|成交金额|总金额|gross amt|gross amount|net amount|net amt"},
    WordList{ColumnRole::Revenue, 8, "amount|amt|amounts|montant|betrag|importe|importo|bedrag|金额|expenditure|weekly sales|total price|gesamtpreis|prix total|precio total|erlos|erlose|ca|sales total|实收|spend"},
    WordList{ColumnRole::Revenue, 7, "sales|ventas|ventes|vendite|vendas"},
    WordList{ColumnRole::Revenue, 4, "total|payable|accounts payable|receipts|charge|fee"},
    WordList{ColumnRole::Price, 10, "unit price|price|preis|einzelpreis|stuckpreis|stueckpreis|verkaufspreis|prix|prix unitaire|precio|precio unitario|prezzo|prezzo unitario|prijs|preco|average price|avg price|sell price|sale price|selling price|list price|~preis|单价|价格|售价|零售价"},
    WordList{ColumnRole::Price, 7, "rate|mrp|msrp|rrp|pvp|tp|cost price|bought price|buy price|purchase price|uvp"},
    WordList{ColumnRole::Promotion, 9, "promo|promotion|promoted|on promotion|onpromotion|is promo|is promotion|aktion|promotional|oferta|promocion|promocao|actie|deal|feat|feature|promozione|促销|活动|campaign|~aktion"},
    WordList{ColumnRole::Stock, 9, "stock|inventory|stock on hand|on hand|bestand|lagerbestand|~bestand|stocks|existencias|voorraad|giacenza|estoque|soh|closing stock|stock level|available|库存|库存量|存量|结存"},
    WordList{ColumnRole::KnownSignal, 8, "advertising|ad spend|adspend|ad budget|marketing|marketing spend|ads|werbung|werbebudget|publicite|publicidad|pubblicita|holiday|is holiday|isholiday|school holiday|schoolholiday|state holiday|stateholiday|feiertag|ferien|ferie|festivo|feriado|event|广告|节假日|假期|广告费"},
    WordList{ColumnRole::PastSignal, 8, "page views|pageviews|views|visits|visitors|searches|search volume|clicks|impressions|sessions|traffic|temperature|temp|fuel price|cpi|unemployment|weather|rainfall|sunshine|temperatur|wetter|meteo|footfall|浏览量|访问量|搜索量|气温|温度|点击量"},
};

constexpr std::string_view kCodes = "id|ids|code|no|nr|num|number|nummer|numero|n|phone|tel|telephone|telefon|zip|zipcode|plz|postal|postcode|postal code|index|barcode|ean|upc|gtin|isbn|row|line|lfd|pos|unnamed|naics|编号|编码|卡号|电话|手机|序号|单号|条码|邮编|~nummer";
constexpr std::string_view kNames = "name|names|nom|nombre|naam|nome|bezeichnung|title|名称|品名";
constexpr std::string_view kHelpers = "year|jahr|annee|ano|anno|month|monat|mois|mes|hour|stunde|heure|hora|minute|weekday|weekday name|day of week|dayofweek|dow|wochentag|jour semaine|quarter|quartal|week|woche|week number|weeknumber|kw|day|星期|小时|年份|月份|年|月|周|day of month|day name|month name";
constexpr std::string_view kOthers = "order|orders|invoice|customer|client|kunde|kunden|commande|bestellung|bestell|rechnung|receipt|transaction|ticket|basket|user|employee|emp|cashier|seller|staff|supplier|vendor|lieferant|pedido|factura|cliente|facture|phone|detail|bill|bon|beleg|table|dining|payment|expedition|shipping|ship|lock|currency|wahrung|devise|moneda|unit of measure|uom|flag|status|会员|顾客|客户|订单|发票|单号|卡号|员工|收银|小票|流水|~kunden|~bestell|~rechnung|picture|image|url|email|address|size|color|colour|farbe|grosse|taille|couleur|tags|notes|note|remarks|comment|bemerkung|remarque|备注|codes";
constexpr std::string_view kLaterDates = "ship|shipping|shipped|delivery|delivered|deliver|expedition|livraison|due|birth|birthday|update|updated|created|modified|changed|lock|expiry|expiration|expires|close|closed|check|end|return|payment|paid|print|entrega|versand|~lieferdatum|~versanddatum|~geburt|~ablauf|faelligkeit|发货|更新|生日|到期|入库|送达|完成|launch|discontinued|last";
constexpr std::string_view kTotals = "total|totals|sum|summe|gesamt|grand total|subtotal|ytd|cum|cy cum|py cum|summary|average|avg|mean|min|max|minimum|maximum|median|std|stdev|合计|总计|小计|累计|平均|totaux|moyenne|durchschnitt|schnitt|promedio|share|percent|pct|growth|change|normalized|rank";

bool matches(std::string_view spaced, std::string_view word)
{
    if (word.front() == '~')
        return spaced.find(word.substr(1)) != std::string_view::npos;
    if (static_cast<unsigned char>(word.front()) >= 0x80)
        return spaced.find(word) != std::string_view::npos;
    for (std::size_t at = spaced.find(word); at != std::string_view::npos; at = spaced.find(word, at + 1)) {
        const auto inside = [](char c) { return c >= 'a' && c <= 'z'; };
        const bool begins = at == 0 || !inside(spaced[at - 1]);
        const bool ends = at + word.size() == spaced.size() || !inside(spaced[at + word.size()]);
        if (begins && ends)
            return true;
    }
    return false;
}

/// The longest word of the list that the header holds; 0 for none.
std::size_t longestMatch(std::string_view header, std::string_view list)
{
    std::size_t longest = 0;
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        const std::string_view word = list.substr(0, bar);
        if (word.size() > longest && matches(header, word))
            longest = word.size();
        list = bar == std::string_view::npos ? std::string_view{} : list.substr(bar + 1);
    }
    return longest;
}

} // namespace

HeaderMeaning headerMeaning(std::string_view header)
{
    HeaderMeaning out;
    const std::string words = headerWords(header);
    if (words.empty())
        return out;
    for (const WordList &list : kWords) {
        const std::size_t match = longestMatch(words, list.words);
        if (match == 0)
            continue;
        // A header that says nothing else is surer than one with more words in it.
        const double sure = match >= words.size() ? 0.3 : 0.0;
        double &weight = out.weight[static_cast<std::size_t>(list.role)];
        weight = std::max(weight, list.weight + sure);
    }
    out.code = longestMatch(words, kCodes) > 0;
    out.name = longestMatch(words, kNames) > 0;
    out.helper = longestMatch(words, kHelpers) > 0;
    out.other = longestMatch(words, kOthers) > 0;
    out.laterDate = longestMatch(words, kLaterDates) > 0;
    out.total = longestMatch(words, kTotals) > 0 || header.find('=') != std::string_view::npos;
    return out;
}

} // namespace shelfcast::core
