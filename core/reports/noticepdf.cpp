#include "core/reports/noticepdf.h"

#include "core/reports/casewords.h"
#include "core/reports/documentsheet.h"

namespace lianming {

namespace say {

constexpr Bilingual noticeTitle{u"Notice of infringement", u"侵权通知书"};
constexpr Bilingual noticeDraft{u"Draft: not approved as it stands, not to be sent", u"草稿：本稿未经批准，不得发出"};
constexpr Bilingual noticeToGoods{u"To: %1, as operator of the e-commerce platform", u"致：%1（电子商务平台经营者）"};
constexpr Bilingual noticeToWorks{u"To: %1, as network service provider", u"致：%1（网络服务提供者）"};
constexpr Bilingual noticeIntroGoods{
    u"Pursuant to article 42 of the E-commerce Law of the People's Republic of China, the right holder named below gives notice that the listings in the schedule infringe the right set out in this notice, and requests that you promptly take the necessary measures, namely to delete or block the listings, to disconnect the links to them and to terminate the related transactions and services, and that you forward this notice to the seller.",
    u"依据《中华人民共和国电子商务法》第四十二条，权利人现就下列清单所列商品链接侵害其下述权利一事通知贵方，请贵方及时采取删除、屏蔽、断开链接、终止交易和服务等必要措施，并将本通知转送平台内经营者。"};
constexpr Bilingual noticeIntroWorks{
    u"Pursuant to article 1195 of the Civil Code of the People's Republic of China and article 14 of the Regulations on the Protection of the Right of Network Dissemination of Information, the right holder named below gives notice that the content in the schedule infringes the right set out in this notice, and requests that you immediately delete that content or disconnect the links to it, and that you forward this notice to the user who provided it.",
    u"依据《中华人民共和国民法典》第一千一百九十五条及《信息网络传播权保护条例》第十四条，权利人现就下列清单所列内容侵害其下述权利一事通知贵方，请贵方立即删除该内容或者断开与该内容的链接，并将本通知转送提供该内容的服务对象。"};
constexpr Bilingual holderHead{u"Right holder", u"权利人"};
constexpr Bilingual holderName{u"Name", u"姓名（名称）"};
constexpr Bilingual contactPerson{u"Contact person", u"联系人"};
constexpr Bilingual contactWay{u"Contact details", u"联系方式"};
constexpr Bilingual holderAddress{u"Address", u"地址"};
constexpr Bilingual rightHead{u"Right relied on", u"权利基础"};
constexpr Bilingual rightRelied{u"Right asserted: %1.", u"主张的权利：%1。"};
constexpr Bilingual regKind{u"Right", u"权利类型"};
constexpr Bilingual regNumber{u"Registration number", u"登记（注册、授权）号"};
constexpr Bilingual regTitle{u"Title or mark", u"名称"};
constexpr Bilingual regHolder{u"Registered holder", u"登记权利人"};
constexpr Bilingual regClasses{u"Classes", u"类别"};
constexpr Bilingual regUntil{u"Valid until", u"有效期至"};
constexpr Bilingual noEnd{u"not stated", u"未载明"};
constexpr Bilingual scheduleHeadGoods{u"Schedule of infringing listings", u"侵权商品链接清单"};
constexpr Bilingual scheduleHeadWorks{u"Schedule of infringing content", u"侵权内容清单"};
constexpr Bilingual sellerLineGoods{u"Seller: %1. Number of listings: %2.", u"平台内经营者：%1。商品链接共%2条。"};
constexpr Bilingual sellerLineWorks{u"User of the service: %1. Number of items: %2.",
                                    u"服务对象：%1。侵权内容共%2项。"};
constexpr Bilingual sellerUnknown{u"not known", u"不详"};
constexpr Bilingual shopNumber{u"%1 (shop number %2)", u"%1（店铺编号：%2）"};
constexpr Bilingual itemNo{u"No.", u"序号"};
constexpr Bilingual itemTitleGoods{u"Listing", u"商品名称"};
constexpr Bilingual itemTitleWorks{u"Work", u"作品名称"};
constexpr Bilingual itemAddress{u"Network address", u"网络地址"};
constexpr Bilingual itemNumberGoods{u"Listing number", u"商品编号"};
constexpr Bilingual itemNumberWorks{u"Number", u"编号"};
constexpr Bilingual itemPrice{u"Price shown", u"页面价格"};
constexpr Bilingual reasonsHead{u"Grounds", u"事实与理由"};
constexpr Bilingual similarityLine{u"Comparison: %1", u"比对说明：%1"};
constexpr Bilingual proofHead{u"Preliminary evidence of infringement", u"构成侵权的初步证据"};
constexpr Bilingual proofNote{
    u"Each file is identified by its SHA-256 value. The evidence bundle that accompanies this notice explains how files, signatures and time stamps can be verified independently. A time stamp shows that the file existed at the time stated and has not been altered since; it does not show what the case was before that time.",
    u"各文件以 SHA-256 值标识；随附证据包载有自行核验文件、签名及时间戳的方法。时间戳证明文件在所载时间已经存在且此后未被更改，不证明此前的情况。"};
constexpr Bilingual fileWord{u"File", u"文件"};
constexpr Bilingual capturedWord{u"Captured (UTC)", u"取证时间（UTC）"};
constexpr Bilingual stampedWord{u"Time stamp (UTC)", u"时间戳（UTC）"};
constexpr Bilingual unstampedWhy{u"Reason for giving notice before all time stamps have been issued: %1",
                                 u"在部分时间戳签发之前发出本通知的原因：%1"};
constexpr Bilingual declarationHead{u"Declaration", u"真实性声明"};
constexpr Bilingual declarationText{
    u"The right holder declares that the contents of this notice and of the evidence that accompanies it are true and accurate, that it lawfully holds the right set out above, and that it is responsible for the truthfulness of this notice.",
    u"权利人声明：本通知及所附证据的内容真实、准确；权利人系上述权利的合法权利人，并对本通知的真实性负责。"};
constexpr Bilingual costText{
    u"The right holder is aware that a person whose erroneous notice causes damage to a seller bears civil liability, and that a person who gives an erroneous notice in bad faith and thereby causes loss to a seller is liable for double damages (E-commerce Law, art. 42, third paragraph).",
    u"权利人知悉：因通知错误造成平台内经营者损害的，依法承担民事责任；恶意发出错误通知，造成平台内经营者损失的，加倍承担赔偿责任（《中华人民共和国电子商务法》第四十二条第三款）。"};
constexpr Bilingual worksCostText{
    u"The right holder is aware that a right holder whose erroneous notice causes damage to a network user or a network service provider bears tort liability (Civil Code, art. 1195, third paragraph), and must compensate the user for loss caused by an erroneous removal or disconnection (Regulations, art. 24).",
    u"权利人知悉：因错误通知造成网络用户或者网络服务提供者损害的，应当承担侵权责任（《中华人民共和国民法典》第一千一百九十五条第三款）；因通知导致错误删除或者错误断开链接，给服务对象造成损失的，依法承担赔偿责任（《信息网络传播权保护条例》第二十四条）。"};
constexpr Bilingual enclosures{
    u"Enclosures: proof of the right holder's identity; proof of the right; power of attorney, where an agent acts; the evidence bundle.",
    u"附件：主体资格证明；权利证明；授权委托书（委托代理人办理的）；证据包。"};
constexpr Bilingual signedBy{u"For the right holder (signature or seal)", u"权利人（签名或盖章）"};
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
    out.columns = {{w(say::regKind), 74}, {w(say::regNumber), 104}, {w(say::regTitle)},
                   {w(say::regHolder)},   {w(say::regClasses), 46}, {w(say::regUntil), 62}};
    for (const Registration &one : d.detail.facts.registrations) {
        out.add({w(caseRightWord(one.kind)), one.number, one.title, one.holder, one.classes.join(QStringLiteral(", ")),
                 one.expiresOn ? Cell(*one.expiresOn) : Cell(w(say::noEnd))});
    }
    return out;
}

DocumentTable scheduleTable(const CaseDocument &d, const Words &w)
{
    const bool isGoods = d.detail.record.regime == NoticeRegime::ECommerce;
    DocumentTable out;
    out.columns = {{w(say::itemNo), 28},
                   {w(isGoods ? say::itemTitleGoods : say::itemTitleWorks), 0, false, 1},
                   {w(say::itemAddress), 0, false, 1.6},
                   {w(isGoods ? say::itemNumberGoods : say::itemNumberWorks), 78}};
    if (isGoods)
        out.columns.push_back({w(say::itemPrice), 60});
    qint64 number = 0;
    for (const CaseItem &item : d.detail.record.items) {
        std::vector<Cell> cells{++number, item.title, item.url, item.number};
        if (isGoods)
            cells.emplace_back(item.priceShown);
        out.add(std::move(cells));
    }
    return out;
}

QString sellerText(const NoticeFacts &facts, const Words &w)
{
    if (facts.shopId.isEmpty() || facts.sellerName.isEmpty()) {
        const QString known = facts.sellerName + facts.shopId;
        return known.isEmpty() ? w(say::sellerUnknown) : known;
    }
    return w(say::shopNumber, {facts.sellerName, facts.shopId});
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
    const NoticeFacts &facts = d.detail.facts;
    const ProtectionCase &c = facts.record;
    const bool isGoods = c.regime == NoticeRegime::ECommerce;
    DocumentHead head;
    head.issuerEn = facts.institutionEn;
    head.issuerZh = facts.institutionZh;
    head.title = w(say::noticeTitle);
    head.subtitle = c.number;
    head.notice = d.isDraft ? w(say::noticeDraft) : QString();
    head.foot = {w(say::noticeTitle), c.number};
    if (d.isDraft)
        head.foot.append(w(say::noticeDraft));
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
    paragraph(w(isGoods ? say::noticeToGoods : say::noticeToWorks, {platformWord(w, c.platform)}));
    paragraph(w(isGoods ? say::noticeIntroGoods : say::noticeIntroWorks));

    page.section(w(say::holderHead));
    page.longFacts({{say::holderName, c.holder},
                    {say::holderAddress, c.address},
                    {say::contactPerson, c.contactName},
                    {say::contactWay, c.contact}});

    page.section(w(say::rightHead));
    paragraph(w(say::rightRelied, {w(caseRightWord(c.right))}));
    page.table(registrationTable(d, w));

    page.section(w(isGoods ? say::scheduleHeadGoods : say::scheduleHeadWorks));
    paragraph(
        w(isGoods ? say::sellerLineGoods : say::sellerLineWorks, {sellerText(facts, w), w.count(c.items.size())}));
    page.table(scheduleTable(d, w));

    page.section(w(say::reasonsHead));
    paragraph(c.reasons);
    if (!c.similarity.isEmpty())
        paragraph(w(say::similarityLine, {c.similarity}));

    page.section(w(say::proofHead));
    page.table(proofTable(d, w));
    // Each on a line of its own, so that it can be compared and copied whole.
    int place = 0;
    for (const NoticeEvidence &one : facts.evidence)
        sheet.paragraph(QStringLiteral("%1  SHA-256 %2").arg(++place).arg(one.evidence.sha256), {7.5}, paper::ink);
    page.note(w(say::proofNote));
    if (!c.unstampedNote.trimmed().isEmpty())
        page.note(w(say::unstampedWhy, {c.unstampedNote}));

    constexpr double declarationHeight = 210; // with what is signed below it, on one page
    sheet.need(declarationHeight);
    page.section(w(say::declarationHead));
    if (c.declared)
        paragraph(w(say::declarationText));
    paragraph(w(isGoods ? say::costText : say::worksCostText));
    page.note(w(say::enclosures));
    page.signatures(
        {{say::signedBy, c.holder}, {say::contactPerson, c.contactName}, {say::noticeDay, w.day(d.issuedOn)}});
    return page.bytes();
}

} // namespace lianming
