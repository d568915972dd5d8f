#include "core/reports/evidencepaper.h"

#include "core/reports/documentsheet.h"
#include "core/reports/legalpdf.h"
#include "core/reports/sheet.h"

namespace lianming {

namespace {

// Provisions of the Supreme People's Court on Several Issues concerning the Trial of Cases by Internet Courts, art. 11.
constexpr Bilingual headWords[] = {
    {u"Environment of hardware, software and network", u"生成、收集、存储、传输所依赖的软硬件及网络环境"},
    {u"Who and when, and what is shown", u"生成主体、时间与表现内容"},
    {u"Medium and custody", u"存储介质与保管方式"},
    {u"Tool and repeatability of the capture", u"提取、固定的主体、工具、方式与可重现性"},
    {u"Completeness", u"内容的完整性"},
    {u"Verifiability", u"可验证性"},
};

constexpr Bilingual itemWords[] = {
    {u"Device", u"取证设备"},
    {u"Software", u"取证软件"},
    {u"Network path", u"网络路径"},
    {u"Captured by", u"取证人"},
    {u"Captured at (UTC)", u"取证时间（UTC）"},
    {u"Local time", u"取证地时间"},
    {u"Taken in by", u"入库人"},
    {u"Taken in at (UTC)", u"入库时间（UTC）"},
    {u"Kind", u"证据类型"},
    {u"Asset concerned", u"涉及藏品/作品"},
    {u"File", u"文件名"},
    {u"Source address", u"来源网址"},
    {u"Platform", u"平台"},
    {u"Shop", u"店铺名称"},
    {u"Shop number", u"店铺编号"},
    {u"Listing or order number", u"商品或订单编号"},
    {u"Price as shown", u"页面显示价格"},
    {u"Price", u"价格"},
    {u"Units sold as shown", u"页面显示销量"},
    {u"Notes", u"备注"},
    {u"Medium", u"存储介质"},
    {u"Acts of custody", u"保管记录"},
    {u"Captured with", u"取证工具"},
    {u"Can be repeated at", u"可重新取证的网址"},
    {u"SHA-256", u"SHA-256 哈希值"},
    {u"Bytes", u"字节数"},
    {u"Media type", u"媒体类型"},
    {u"Stored file, hashed again", u"存储文件重新校验"},
    {u"Replaces evidence no.", u"替代的证据编号"},
    {u"Replaced by evidence no.", u"被替代为证据编号"},
    {u"Trusted timestamp", u"可信时间戳"},
    {u"Time of the timestamp (UTC)", u"时间戳时间（UTC）"},
    {u"Authority", u"时间戳服务机构"},
    {u"Serial number (hexadecimal)", u"序列号（十六进制）"},
    {u"Policy", u"策略标识"},
    {u"Why it waits", u"等待原因"},
};
static_assert(std::size(itemWords) == size_t(SheetItem::StampReason) + 1);

constexpr Bilingual proves{
    u"A timestamp proves that this very content existed at its time and has not been changed since. It does not prove that "
    u"the content was true, or unaltered, before that time. Art. 11 (2) of the Provisions of the Supreme People's Court on "
    u"Internet Courts names trusted timestamps among the means that fix electronic data against alteration. Art. 16 to 18 of "
    u"the Rules of Online Litigation of People's Courts, which are about data stored on a blockchain, tell what happened "
    u"after the data were stored from what came before; they are referred to by analogy, as this timestamp is no blockchain "
    u"record.",
    u"时间戳证明该内容在所载时间已经存在，且此后未被更改；不能证明该时间之前内容真实、未经改动。"
    u"《最高人民法院关于互联网法院审理案件若干问题的规定》第十一条第二款将可信时间戳列为电子数据的收集、固定和防篡改技术手段之一。"
    u"《人民法院在线诉讼规则》第十六条至第十八条针对区块链技术存储的电子数据，区分上链之后与上链之前分别审查，可资参照；本时间戳并非区块链存证。"};
constexpr Bilingual mediumIs{
    u"File store of the workspace, named by the SHA-256 of the content; records and custody can be added to, not changed",
    u"工作区文件库，按内容 SHA-256 命名存放；证据记录与保管记录只可追加，不可修改"};
constexpr Bilingual repeated{
    u"The page is opened at the address again and compared; as pages change, only the stored file shows what was seen.",
    u"可重新打开该网址进行比对；网页内容可能变化，取证时所见以存储文件为准。"};
constexpr Bilingual byHand{u"How a stranger checks it", u"第三方如何自行验证"};
constexpr Bilingual firstStep{
    u"Run sha256sum on the file. It must print the SHA-256 above: then the file is the one that was taken in.",
    u"对文件运行 sha256sum，结果应与上述 SHA-256 一致，即为入库时的文件。"};
constexpr Bilingual secondStep{
    u"Run openssl ts -verify -digest %1 -in TOKEN.tsr -CAfile ROOT.pem, where ROOT.pem is the authority's own root "
    u"certificate, fetched from the authority. It must print \"Verification: OK\".",
    u"运行 openssl ts -verify -digest %1 -in TOKEN.tsr -CAfile ROOT.pem，其中 ROOT.pem 为自时间戳服务机构取得的根证书，"
    u"应显示“Verification: OK”。"};
constexpr Bilingual doesNotStand{
    u"The timestamp that is on record does not stand. The time of the capture rests on the record alone.",
    u"登记的时间戳未通过验证，取证时间仅以本记录为据。"};
constexpr Bilingual notYet{
    u"There is no timestamp yet. Until there is, the time of the capture rests on the record alone.",
    u"尚未取得时间戳。取得之前，取证时间仅以本记录为据。"};

QString answerWord(const Words &w, const QString &code)
{
    if (code == u"sound")
        return w({u"holds: the SHA-256 is the recorded one", u"一致：与登记的 SHA-256 相同"});
    if (code == u"changed")
        return w({u"does not hold: the content is another", u"不一致：内容已不同"});
    if (code == u"altered")
        return w({u"does not hold: the record is not the one that the history says was made",
                  u"不一致：证据记录与历史所载不符"});
    if (code == u"missing")
        return w({u"the file is missing", u"文件缺失"});
    return code;
}

QString stampWord(const Words &w, const QString &code)
{
    if (code == u"stamped")
        return w({u"given, and checked when this sheet was made", u"已取得，制作本表时验证通过"});
    if (code == u"waiting")
        return w({u"waiting", u"等待中"});
    return w({u"given, but does not stand: %1", u"已取得，但验证未通过：%1"}, {code});
}

QString reasonWord(const Words &w, const EvidenceSheet &sheet)
{
    const StampTrouble trouble = sheet.stamp ? sheet.stamp->trouble : StampTrouble();
    if (!trouble.isSet())
        return w({u"no authority has been asked yet", u"尚未向时间戳服务机构提出请求"});
    if (trouble.code == u"unreachable")
        return w({u"no authority could be reached (%1)", u"无法连接时间戳服务机构（%1）"}, {trouble.detail});
    return w({u"what an authority answered does not stand (%1)", u"时间戳服务机构的响应未通过验证（%1）"},
             {trouble.code});
}

QString lineValue(const Words &w, const EvidenceSheet &sheet, const SheetLine &line)
{
    switch (line.item) {
    case SheetItem::Kind: return evidenceKindWord(w, sheet.evidence.circumstances.kind);
    case SheetItem::StoredFile: return answerWord(w, line.value);
    case SheetItem::Medium: return w(mediumIs);
    case SheetItem::StampState: return stampWord(w, line.value);
    case SheetItem::StampReason: return reasonWord(w, sheet);
    case SheetItem::Bytes: return w.count(sheet.evidence.bytes);
    default: return line.value;
    }
}

/// What is said only where there is something to say.
bool isOptional(SheetItem item)
{
    return item == SheetItem::Supersedes || item == SheetItem::ReplacedBy || item == SheetItem::Notes
           || item == SheetItem::StoredFile;
}

DocumentTable custodyTable(const Words &w, const EvidenceSheet &sheet)
{
    DocumentTable table{w({u"Custody", u"保管记录"}), {}, {}, {}, 8.5};
    table.columns = {{w({u"At (UTC)", u"时间（UTC）"}), 118},
                     {w({u"Act", u"行为"}), 96},
                     {w({u"Who", u"行为人"})},
                     {w({u"Notes", u"备注"})}};
    for (const Custody &act : sheet.custody)
        table.add({act.at.toUTC().toString(Qt::ISODate), custodyActWord(w, act.act), act.actor, act.notes});
    return table;
}

} // namespace

QString timestampStatement(const Words &w)
{
    return w(proves);
}

QString evidenceKindWord(const Words &w, EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Screenshot: return w({u"screenshot", u"屏幕截图"});
    case EvidenceKind::Page: return w({u"saved page", u"网页存档"});
    case EvidenceKind::Listing: return w({u"picture of a listing", u"商品图片"});
    case EvidenceKind::Purchase: return w({u"photograph of a purchase", u"购买实物照片"});
    case EvidenceKind::Contract: return w({u"contract", u"合同"});
    case EvidenceKind::Artwork: return w({u"original artwork", u"作品原件"});
    case EvidenceKind::Other: return w({u"other", u"其他"});
    }
    return {};
}

QString custodyActWord(const Words &w, CustodyAct act)
{
    switch (act) {
    case CustodyAct::Captured: return w({u"captured", u"取证"});
    case CustodyAct::Imported: return w({u"taken in", u"入库"});
    case CustodyAct::Viewed: return w({u"viewed in full", u"完整查阅"});
    case CustodyAct::Exported: return w({u"exported", u"导出"});
    case CustodyAct::HandedOver: return w({u"handed over", u"移交"});
    }
    return {};
}

LegalDocument evidenceDocument(const EvidenceSheet &sheet, DocumentLanguage language)
{
    const Words w(language);
    const Evidence &e = sheet.evidence;
    const QString number = QString::number(e.id.value);
    LegalDocument out;
    out.language = language;
    out.issuer = w.name(sheet.institutionEn, sheet.institutionZh);
    out.title = w({u"Sheet of evidence", u"电子数据证据说明"});
    out.subtitle = w({u"No. %1  %2", u"第%1号  %2"}, {number, e.fileName});
    out.runningHead = w({u"Evidence no. %1", u"证据第%1号"}, {number});
    out.foot = QStringList{out.issuer, out.runningHead}.join(QStringLiteral("  ·  "));
    out.issuedOn = sheet.madeAt.isValid() ? sheet.madeAt.date() : e.recordedAt.date();
    if (!sheet.stamp || !sheet.stamp->isStamped)
        out.notice = w(notYet);
    else if (sheet.check.stampFault)
        out.notice = w(doesNotStand);
    out.meta = {{w({u"Evidence", u"证据编号"}), number},
                {w({u"Made on", u"制作日期"}), w.day(out.issuedOn)},
                {w({u"Under", u"依据"}), w({u"Provisions of the Supreme People's Court on Internet Courts, art. 11",
                                            u"《最高人民法院关于互联网法院审理案件若干问题的规定》第十一条"})}};

    std::optional<SheetHead> head;
    LegalFacts facts;
    const auto close = [&] {
        if (!head)
            return;
        LegalSection &section = out.sections.back();
        section.blocks.emplace_back(std::move(facts));
        facts = {};
        if (*head == SheetHead::MediumAndCustody)
            section.blocks.emplace_back(custodyTable(w, sheet));
        if (*head == SheetHead::ToolAndRepeatability && !e.circumstances.sourceUrl.isEmpty())
            section.blocks.emplace_back(LegalNote{w(repeated)});
        if (*head == SheetHead::Verifiability)
            section.blocks.emplace_back(LegalParagraph{{}, timestampStatement(w), {}, 0});
    };
    for (const SheetLine &line : sixHeads(sheet)) {
        if (line.head != head) {
            close();
            head = line.head;
            LegalSection section;
            section.number = QString::number(out.sections.size() + 1);
            section.title = w(headWords[int(line.head)]);
            out.sections.push_back(std::move(section));
        }
        if (line.value.isEmpty() && isOptional(line.item))
            continue;
        facts.rows.push_back({w(itemWords[int(line.item)]),
                              line.value.isEmpty() ? w({u"not recorded", u"未记录"}) : lineValue(w, sheet, line)});
    }
    close();

    LegalSection check;
    check.title = w(byHand);
    check.number = QString::number(out.sections.size() + 1);
    check.blocks.emplace_back(LegalParagraph{QStringLiteral("1"), w(firstStep), {}, 0});
    if (sheet.stamp && sheet.stamp->isStamped)
        check.blocks.emplace_back(LegalParagraph{QStringLiteral("2"), w(secondStep, {e.sha256}), {}, 0});
    out.sections.push_back(std::move(check));
    return out;
}

QByteArray evidencePdf(const EvidenceSheet &sheet, DocumentLanguage language, PrintFonts &fonts)
{
    return legalPdf(evidenceDocument(sheet, language), fonts);
}

void writeEvidencePdf(const EvidenceSheet &sheet, DocumentLanguage language, const QString &path)
{
    PrintFonts fonts;
    writeDocument(evidencePdf(sheet, language, fonts), path);
}

} // namespace lianming
