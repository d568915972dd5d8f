#include "core/reports/noticepdf.h"

#include "core/reports/casewords.h"
#include "core/reports/documentsheet.h"

namespace lianming {

namespace say {

constexpr Bilingual noticeTitle{u"Notice of infringement", u"侵权通知书"};
constexpr Bilingual noticeDraft{u"Draft: not approved, not to be sent", u"草稿：未经批准，不得发出"};
constexpr Bilingual noticeTo{u"To the operator of the platform: %1", u"致平台经营者：%1"};
constexpr Bilingual noticeIntroGoods{
    u"Under article 42 of the E-commerce Law of the People's Republic of China we notify you that the listings in the schedule below infringe the right named here, and ask you to delete or block them, to disconnect their links, and to end the transactions and services that belong to them, without delay.",
    u"依据《中华人民共和国电子商务法》第四十二条，我方就下列清单所列商品链接侵害下述权利一事通知贵平台，请及时采取删除、屏蔽、断开链接、终止交易和服务等必要措施。"};
constexpr Bilingual noticeIntroWorks{
    u"Under article 14 of the Regulations on the Protection of the Right of Network Dissemination of Information we notify you that the items in the schedule below infringe the right named here, and ask you to delete them or disconnect their links without delay.",
    u"依据《信息网络传播权保护条例》第十四条，我方就下列清单所列内容侵害下述权利一事通知贵方，请立即删除该内容或者断开链接。"};
constexpr Bilingual holderHead{u"Right holder", u"权利人"};
constexpr Bilingual holderName{u"Right holder", u"权利人"};
constexpr Bilingual contactPerson{u"Name", u"姓名（名称）"};
constexpr Bilingual contactWay{u"Contact", u"联系方式"};
constexpr Bilingual holderAddress{u"Address", u"地址"};
constexpr Bilingual rightHead{u"Right and registration", u"权利及登记"};
constexpr Bilingual rightRelied{u"The right that is relied on: %1.", u"所依据的权利：%1。"};
constexpr Bilingual regKind{u"Kind", u"类别"};
constexpr Bilingual regNumber{u"Number", u"登记（注册）号"};
constexpr Bilingual regTitle{u"Work or mark", u"作品或标识"};
constexpr Bilingual regHolder{u"Holder", u"权利人"};
constexpr Bilingual regClasses{u"Classes", u"类别号"};
constexpr Bilingual regUntil{u"Valid until", u"有效期至"};
constexpr Bilingual noEnd{u"no end", u"无期限"};
constexpr Bilingual scheduleHead{u"Schedule of listings", u"侵权商品链接清单"};
constexpr Bilingual sellerLine{u"Seller: %1. Listings: %2.", u"卖家：%1。链接数量：%2。"};
constexpr Bilingual sellerUnknown{u"not known", u"不详"};
constexpr Bilingual itemNo{u"No.", u"序号"};
constexpr Bilingual itemTitle{u"Item", u"商品名称"};
constexpr Bilingual itemAddress{u"Address", u"网络地址"};
constexpr Bilingual itemNumber{u"Platform's number", u"商品编号"};
constexpr Bilingual itemPrice{u"Price shown", u"页面价格"};
constexpr Bilingual reasonsHead{u"Reasons", u"侵权理由"};
constexpr Bilingual proofHead{u"Preliminary proof", u"初步证据"};
constexpr Bilingual proofNote{
    u"Each file is named by its SHA-256; the bundle that goes with this notice says how anybody checks files, signatures and time stamps by hand. A time stamp proves that the file has not changed since its time.",
    u"各文件以 SHA-256 值标识；随附证据包说明如何自行核验文件、签名及时间戳。时间戳证明文件自该时间起未被篡改。"};
constexpr Bilingual fileWord{u"File", u"文件"};
constexpr Bilingual capturedWord{u"Captured (UTC)", u"取证时间（UTC）"};
constexpr Bilingual stampedWord{u"Time stamp (UTC)", u"时间戳（UTC）"};
constexpr Bilingual unstampedWhy{u"Why the notice goes out before all time stamps are there: %1",
                                 u"部分时间戳尚未签发即发出通知的原因：%1"};
constexpr Bilingual declarationHead{u"Declaration", u"真实性声明"};
constexpr Bilingual declarationText{
    u"The right holder declares that what this notice and its proof say is true, and that it holds the right named here.",
    u"权利人声明：本通知及所附证据内容真实、准确，权利人对上述权利享有合法权利，并对通知书的真实性负责。"};
constexpr Bilingual costText{
    u"The right holder knows that whoever harms a seller by a wrongful notice bears civil liability for it, and that whoever sends a wrongful notice in bad faith and causes the seller a loss pays double damages (E-commerce Law art. 42, third paragraph).",
    u"权利人知悉：因通知错误造成平台内经营者损害的，依法承担民事责任；恶意发出错误通知，造成平台内经营者损失的，加倍承担赔偿责任（《电子商务法》第四十二条第三款）。"};
constexpr Bilingual worksCostText{
    u"The right holder is responsible for the truth of this notice, and compensates the user for a loss that a wrongful notice causes (Regulations, art. 14 and 24). Whoever sends a wrongful notice about goods in bad faith pays double damages (E-commerce Law art. 42, third paragraph).",
    u"权利人对通知书的真实性负责；因通知导致错误删除或断开链接，给服务对象造成损失的，依法承担赔偿责任（《信息网络传播权保护条例》第十四条、第二十四条）。涉及商品而恶意发出错误通知的，加倍承担赔偿责任（《电子商务法》第四十二条第三款）。"};
constexpr Bilingual signedBy{u"For the right holder", u"权利人（签章）"};
constexpr Bilingual noticeDay{u"Date", u"日期"};

} // namespace say

namespace {

QString noticeInstant(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

DocumentTable registrationTable(const CaseDocument &d, const Words &w)
{
    DocumentTable out;
    out.columns = {{w(say::regKind), 70}, {w(say::regNumber), 90},  {w(say::regTitle)},
                   {w(say::regHolder)},   {w(say::regClasses), 50}, {w(say::regUntil), 62}};
    for (const Registration &one : d.detail.facts.registrations) {
        out.add({w(caseRightWord(one.kind)), one.number, one.title, one.holder, one.classes.join(QStringLiteral(", ")),
                 one.expiresOn ? Cell(*one.expiresOn) : Cell(w(say::noEnd))});
    }
    return out;
}

DocumentTable scheduleTable(const CaseDocument &d, const Words &w)
{
    DocumentTable out;
    out.columns = {{w(say::itemNo), 28},
                   {w(say::itemTitle), 0, false, 1},
                   {w(say::itemAddress), 0, false, 1.6},
                   {w(say::itemNumber), 78},
                   {w(say::itemPrice), 60}};
    qint64 number = 0;
    for (const CaseItem &item : d.detail.record.items)
        out.add({++number, item.title, item.url, item.number, item.priceShown});
    return out;
}

DocumentTable proofTable(const CaseDocument &d, const Words &w)
{
    DocumentTable out;
    out.columns = {{w(say::itemNo), 28}, {w(say::fileWord)}, {w(say::capturedWord), 100}, {w(say::stampedWord), 100}};
    qint64 number = 0;
    for (const NoticeEvidence &one : d.detail.facts.evidence) {
        const QString stamp = one.stamp == StampState::Stamped ? noticeInstant(one.stampedAt) : w(stampWord(one.stamp));
        out.add({++number, one.evidence.fileName, noticeInstant(one.evidence.circumstances.capturedAt), stamp});
    }
    return out;
}

} // namespace

QByteArray noticePdf(const CaseDocument &d, DocumentLanguage language, PrintFonts &fonts)
{
    const Words w(language);
    const ProtectionCase &c = d.detail.record;
    const NoticeFacts &facts = d.detail.facts;
    const bool isGoods = c.regime == NoticeRegime::ECommerce;
    DocumentHead head;
    head.issuerEn = facts.institutionEn;
    head.issuerZh = facts.institutionZh;
    head.title = w(say::noticeTitle);
    head.subtitle = c.number;
    head.notice = d.isDraft ? w(say::noticeDraft) : QString();
    head.foot = {w(say::noticeTitle), c.number};
    head.about = w(say::noticeTitle) + u' ' + c.number;
    head.issuedOn = d.issuedOn;
    DocumentSheet page(fonts, language, head);
    Sheet &sheet = page.sheet();
    constexpr Sheet::Type body{9.5};
    const auto paragraph = [&](const QString &text) {
        for (const QString &part : text.split(u'\n', Qt::SkipEmptyParts))
            sheet.paragraph(part, body, paper::ink);
        sheet.space(6);
    };
    paragraph(w(say::noticeTo, {platformWord(w, c.platform)}));
    paragraph(w(isGoods ? say::noticeIntroGoods : say::noticeIntroWorks));

    page.section(w(say::holderHead));
    page.facts({{say::holderName, c.holder},
                {say::contactPerson, c.contactName},
                {say::contactWay, c.contact},
                {say::holderAddress, c.address}});

    page.section(w(say::rightHead));
    paragraph(w(say::rightRelied, {w(caseRightWord(c.right))}));
    page.table(registrationTable(d, w));

    page.section(w(say::scheduleHead));
    const QString sellerText = (facts.sellerName + u' ' + facts.shopId).trimmed();
    paragraph(w(say::sellerLine, {sellerText.isEmpty() ? w(say::sellerUnknown) : sellerText, w.count(c.items.size())}));
    page.table(scheduleTable(d, w));

    page.section(w(say::reasonsHead));
    paragraph(c.reasons);
    paragraph(c.similarity);

    page.section(w(say::proofHead));
    page.table(proofTable(d, w));
    // Each on a line of its own, so that it can be compared and copied whole.
    int place = 0;
    for (const NoticeEvidence &one : facts.evidence)
        sheet.paragraph(QStringLiteral("%1  SHA-256 %2").arg(++place).arg(one.evidence.sha256), {7.5}, paper::ink);
    page.note(w(say::proofNote));
    if (!c.unstampedNote.trimmed().isEmpty())
        page.note(w(say::unstampedWhy, {c.unstampedNote}));

    page.section(w(say::declarationHead));
    if (c.declared)
        paragraph(w(say::declarationText));
    paragraph(w(isGoods ? say::costText : say::worksCostText));
    page.signatures(
        {{say::signedBy, c.holder}, {say::contactPerson, c.contactName}, {say::noticeDay, w.day(d.issuedOn)}});
    return page.bytes();
}

} // namespace lianming
