#include "core/reports/casefilepdf.h"

#include "core/base/dates.h"
#include "core/cases/noticecontent.h"
#include "core/reports/casewords.h"
#include "core/reports/documentsheet.h"

#include <algorithm>
#include <cmath>

namespace lianming {

namespace say {

constexpr Bilingual fileTitle{u"Case file", u"维权案卷"};
constexpr Bilingual fileState{u"State", u"状态"};
constexpr Bilingual fileSeller{u"Seller", u"卖家"};
constexpr Bilingual fileUser{u"User of the service", u"服务对象"};
constexpr Bilingual shopNumberOf{u"%1 (shop number %2)", u"%1（店铺编号：%2）"};
constexpr Bilingual filePlatform{u"Platform", u"平台"};
constexpr Bilingual fileReference{u"Complaint number", u"投诉单号"};
constexpr Bilingual fileOpened{u"Opened", u"建档日期"};
constexpr Bilingual fileSent{u"Notice sent", u"通知发出日期"};
constexpr Bilingual fileRespond{u"Fifteen days end on", u"十五日届满日"};
constexpr Bilingual fileOutcome{u"Outcome", u"结果"};
constexpr Bilingual fileStanding{u"Seller's standing", u"卖家授权状态"};
constexpr Bilingual fileFiled{u"Filed with", u"受理机关及案号"};
constexpr Bilingual fileFiledOn{u"Filed on", u"投诉或者起诉日期"};
constexpr Bilingual fileToldOn{u"Platform told on", u"告知平台日期"};
constexpr Bilingual toldBefore{u"%1, of what was filed before", u"%1（系就此前的投诉或者起诉告知）"};
constexpr Bilingual fileOwner{u"In charge", u"承办人"};
constexpr Bilingual fileScope{u"Confirmed by legal (%1, %2): %3", u"法务确认（%1，%2）：%3"};
constexpr Bilingual fileDue{
    u"The fifteen days of article 43 of the E-commerce Law ended on %1. This file records no notification to the platform of a complaint or a suit within that period.",
    u"《中华人民共和国电子商务法》第四十三条规定的十五日于%1届满。本案卷未载有在此期间内向平台告知投诉或者起诉的记录。"};
constexpr Bilingual timelineHead{u"Course of the case", u"办案经过"};
constexpr Bilingual timeDay{u"Day", u"日期"};
constexpr Bilingual timeWhat{u"What happened", u"事项"};
constexpr Bilingual timeWho{u"By", u"经办人"};
constexpr Bilingual timeNote{u"Note", u"备注"};
constexpr Bilingual timeTold{u"platform told on %1", u"%1告知平台"};
constexpr Bilingual timeItems{u"listing %1", u"第%1项"};
constexpr Bilingual timeWorks{u"item %1", u"第%1项"};
constexpr Bilingual itemsHead{u"Listings", u"商品链接"};
constexpr Bilingual worksHead{u"Infringing content", u"侵权内容"};
constexpr Bilingual workWord{u"Work", u"作品名称"};
constexpr Bilingual takenDown{u"Taken down", u"删除日期"};
constexpr Bilingual itemNumberWord{u"No.", u"序号"};
constexpr Bilingual itemWord{u"Listing", u"商品名称"};
constexpr Bilingual addressWord{u"Network address", u"网络地址"};
constexpr Bilingual removedWord{u"Taken down", u"下架日期"};
constexpr Bilingual restoredWord{u"Restored", u"恢复日期"};
constexpr Bilingual oftenRemoved{
    u"Taken down more than once: No. %1. The table gives the first day; the course of the case gives the others.",
    u"第%1项曾多次下架：上表所列为首次下架日期，其余日期见“办案经过”。"};
constexpr Bilingual oftenDeleted{
    u"Taken down more than once: No. %1. The table gives the first day; the course of the case gives the others.",
    u"第%1项曾多次删除：上表所列为首次删除日期，其余日期见“办案经过”。"};
constexpr Bilingual assessHead{u"Assessment", u"比对分析"};
constexpr Bilingual assessRight{u"Right asserted: %1. Registrations: %2.", u"主张的权利：%1。权利登记（注册）：%2。"};
constexpr Bilingual assessNone{u"none", u"无"};
constexpr Bilingual matchLine{u"%1 and %2: %3, similarity %4, matching features %5, fingerprint distance %6",
                              u"%1 与 %2：%3，相似度 %4，吻合特征 %5，指纹距离 %6"};
constexpr Bilingual wholePicture{u"whole picture", u"整图"};
constexpr Bilingual partPicture{u"part of the picture", u"局部"};
constexpr Bilingual theirPicture{u"Picture complained of", u"被控侵权图片"};
constexpr Bilingual ourPicture{u"Right holder's picture", u"权利人图片"};
constexpr Bilingual missingPicture{u"picture not available", u"图片无法显示"};
constexpr Bilingual sheetsHead{u"Evidence", u"证据"};
constexpr Bilingual evAsset{u"Asset", u"藏品"};
constexpr Bilingual evBytes{u"Bytes and media type", u"字节数、媒体类型"};
constexpr Bilingual evCaptured{u"Captured", u"取证时间"};
constexpr Bilingual evBy{u"By", u"取证人"};
constexpr Bilingual evDevice{u"Device and software", u"设备、软件"};
constexpr Bilingual evNetwork{u"Network", u"网络环境"};
constexpr Bilingual evSource{u"Source", u"来源地址"};
constexpr Bilingual evShop{u"Shop", u"店铺"};
constexpr Bilingual evListing{u"Listing or order", u"商品或订单编号"};
constexpr Bilingual evPrice{u"Price and sales shown", u"页面价格、销量"};
constexpr Bilingual evStamp{u"Time stamp", u"时间戳"};
constexpr Bilingual evSound{u"Integrity", u"完整性核验"};
constexpr Bilingual soundWord{u"identical to what was recorded", u"与入库时一致"};
constexpr Bilingual missingWord{u"file missing", u"文件缺失"};
constexpr Bilingual changedWord{u"altered", u"已被改动"};
constexpr Bilingual alteredWord{u"record altered", u"登记内容已被改动"};
constexpr Bilingual custodyAct{u"Custody", u"保管记录"};
constexpr Bilingual lettersHead{u"Correspondence", u"往来函件"};
constexpr Bilingual letterIn{u"received", u"收"};
constexpr Bilingual letterOut{u"sent", u"发"};
constexpr Bilingual letterWay{u"Direction", u"收发"};
constexpr Bilingual letterWith{u"Correspondent, means", u"对方及方式"};
constexpr Bilingual letterNumber{u"Number", u"编号"};
constexpr Bilingual letterText{u"Content", u"内容"};
constexpr Bilingual approvalsHead{u"Approvals", u"审批"};
constexpr Bilingual approvalWord{u"Decision", u"意见"};
constexpr Bilingual approvalOf{u"Text decided on", u"所审文本"};
constexpr Bilingual thisContent{u"as it stands", u"现行文本"};
constexpr Bilingual sentContent{u"as sent", u"已发出文本"};
constexpr Bilingual earlierContent{u"earlier text", u"此前文本"};
constexpr Bilingual damagesHead{u"Damages claimed", u"赔偿测算"};
constexpr Bilingual damagesOpen{u"This calculation is not complete.", u"测算表尚未完成。"};
constexpr Bilingual figureWord{u"Figure", u"项目"};
constexpr Bilingual sourceWord{u"Source", u"依据"};
constexpr Bilingual sumWord{u"Amount", u"金额"};
constexpr Bilingual usedMethod{u"Method: %1 (%2).", u"计算方法：%1（%2）。"};
constexpr Bilingual punitiveBase{
    u"Punitive damages are claimed under article 1185 of the Civil Code and the article named above.",
    u"惩罚性赔偿依据《中华人民共和国民法典》第一千一百八十五条及前述条款主张。"};
constexpr Bilingual feeRow{u"Licence fee", u"许可使用费"};
constexpr Bilingual worksFeeRow{u"Licence fee", u"权利使用费"};
constexpr Bilingual feeTimes{u"Multiple of the licence fee: %1", u"许可使用费的倍数：%1"};
constexpr Bilingual baseRow{u"Base amount", u"计算基数"};
constexpr Bilingual multipleRow{u"Punitive damages: %1 times the base", u"惩罚性赔偿：基数的 %1 倍"};
constexpr Bilingual costRow{u"Reasonable expenses", u"合理开支"};
constexpr Bilingual claimRow{u"Total claimed", u"请求总额"};
constexpr Bilingual passedRow{u"Difficult to establish: %1", u"难以确定：%1"};
constexpr Bilingual recoveredHead{u"Sums recovered", u"回收款项"};
constexpr Bilingual kindWord{u"Kind", u"类别"};

} // namespace say

namespace {

QString stampedAt(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : QString();
}

class CaseFilePrinter
{
public:
    CaseFilePrinter(const CaseDocument &document, DocumentLanguage language, const CasePictures &pictures,
                    PrintFonts &fonts)
        : m_d(document), m_c(document.detail.facts.record), m_isGoods(m_c.regime == NoticeRegime::ECommerce),
          m_w(language), m_pictures(pictures), m_page(fonts, language, head(document, Words(language))),
          m_sheet(m_page.sheet())
    {
    }

    [[nodiscard]] QByteArray print()
    {
        facts();
        timeline();
        items();
        assessment();
        evidence();
        letters();
        approvals();
        damages();
        recoveries();
        return m_page.bytes();
    }

private:
    [[nodiscard]] static DocumentHead head(const CaseDocument &d, const Words &w)
    {
        DocumentHead out;
        out.issuerEn = d.detail.facts.institutionEn;
        out.issuerZh = d.detail.facts.institutionZh;
        out.title = w(say::fileTitle);
        out.subtitle = d.detail.record.number;
        out.foot = {w(say::fileTitle), d.detail.record.number, d.detail.record.title};
        out.about = w(say::fileTitle) + u' ' + d.detail.record.number;
        out.issuedOn = d.issuedOn;
        return out;
    }
    [[nodiscard]] QString day(const std::optional<QDate> &day) const { return day ? m_w.day(*day) : QString(); }
    /// "a · b", without what is empty.
    [[nodiscard]] static QString joined(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    void paragraph(const QString &text)
    {
        for (const QString &part : text.split(u'\n', Qt::SkipEmptyParts))
            m_sheet.paragraph(part, {9}, paper::ink);
        m_sheet.space(5);
    }

    void facts()
    {
        const NoticeFacts &f = m_d.detail.facts;
        const QString seller = f.shopId.isEmpty() || f.sellerName.isEmpty()
                                   ? f.sellerName + f.shopId
                                   : m_w(say::shopNumberOf, {f.sellerName, f.shopId});
        const auto standing = parseSellerStanding(m_c.standing);
        const bool isToldBefore = m_c.toldOn && m_c.filedOn && *m_c.toldOn < *m_c.filedOn;
        std::vector<DocumentSheet::Fact> all{
            {say::fileState, m_w(caseStateWord(m_c.state, m_c.regime))},
            {say::fileOutcome, m_c.outcome ? m_w(caseOutcomeWord(*m_c.outcome)) : QString()},
            {m_isGoods ? say::fileSeller : say::fileUser, seller},
            {say::filePlatform, platformWord(m_w, m_c.platform)},
            {say::fileOpened, day(m_c.openedOn)},
            {say::fileSent, day(m_c.sentOn)},
            {say::fileReference, m_c.reference},
            {say::fileRespond, m_c.respondBy.isValid() ? m_w.day(m_c.respondBy) : QString()},
            {say::fileFiledOn, day(m_c.filedOn)}};
        if (!isToldBefore)
            all.push_back({say::fileToldOn, day(m_c.toldOn)});
        all.push_back({say::fileOwner, m_c.owner});
        m_page.facts(all);
        m_page.longFacts({{say::fileStanding, standing ? joined({m_w(sellerStandingWord(*standing)),
                                                                 standingNoteWord(m_w, m_c.standingNote)})
                                                       : QString()},
                          {say::fileFiled, joined({m_c.filedWith, m_c.filedReference})},
                          {say::fileToldOn, isToldBefore ? m_w(say::toldBefore, {day(m_c.toldOn)}) : QString()}});
        if (!m_c.scopeReason.isEmpty())
            paragraph(m_w(say::fileScope, {m_c.scopeBy, day(m_c.scopeOn), m_c.scopeReason}));
        if (m_d.detail.due && m_d.detail.clock)
            paragraph(m_w(say::fileDue, {m_w.day(m_d.detail.clock->latest)}));
    }

    [[nodiscard]] QString numbersOf(const CaseEvent &event) const
    {
        QStringList numbers;
        for (const int number : event.items)
            numbers.append(QString::number(number));
        return numbers.isEmpty() ? QString() : m_w(m_isGoods ? say::timeItems : say::timeWorks, {m_w.list(numbers)});
    }
    void timeline()
    {
        DocumentTable table;
        table.title = m_w(say::timelineHead);
        table.columns = {{m_w(say::timeDay), 58},
                         {m_w(say::timeWhat), 0, false, 1},
                         {m_w(say::timeWho), 80},
                         {m_w(say::timeNote), 0, false, 1.4}};
        for (const CaseEvent &event : m_d.detail.events) {
            table.add({event.day, m_w(caseEventWord(event.move, m_c.regime)), event.actor,
                       joined({numbersOf(event), event.reference, event.note,
                               event.toldOn ? m_w(say::timeTold, {m_w.day(*event.toldOn)}) : QString()})});
        }
        m_page.section(table);
    }

    void items()
    {
        DocumentTable table;
        table.title = m_w(m_isGoods ? say::itemsHead : say::worksHead);
        table.columns = {{m_w(say::itemNumberWord), 28},
                         {m_w(m_isGoods ? say::itemWord : say::workWord), 0, false, 1},
                         {m_w(say::addressWord), 0, false, 1.5},
                         {m_w(m_isGoods ? say::removedWord : say::takenDown), 58},
                         {m_w(say::restoredWord), 58}};
        const auto cell = [](const std::optional<QDate> &on) {
            return on ? Cell(*on) : Cell();
        };
        qint64 number = 0;
        for (const CaseItem &item : m_c.items)
            table.add({++number, item.title, item.url, cell(item.removedOn), cell(item.restoredOn)});
        m_page.section(table);
        if (const QStringList often = takenDownTwice(); !often.isEmpty())
            paragraph(m_w(m_isGoods ? say::oftenRemoved : say::oftenDeleted, {m_w.list(often)}));
    }
    /// The numbers of the listings that were up again between two removals.
    [[nodiscard]] QStringList takenDownTwice() const
    {
        QStringList out;
        for (int number = 1; number <= int(m_c.items.size()); ++number) {
            const auto removals = std::ranges::count_if(m_d.detail.events, [number](const CaseEvent &event) {
                return event.move == QLatin1StringView(caseMoveCode(CaseMove::Remove))
                       && (event.items.isEmpty() || event.items.contains(number));
            });
            if (removals > 1)
                out.append(QString::number(number));
        }
        return out;
    }

    void assessment()
    {
        m_page.section(m_w(say::assessHead));
        QStringList registrations;
        for (const Registration &one : m_d.detail.facts.registrations)
            registrations.append(m_w(caseRightWord(one.kind)) + u' ' + one.number);
        paragraph(m_w(say::assessRight, {m_w(caseRightWord(m_c.right)),
                                         registrations.isEmpty() ? m_w(say::assessNone) : m_w.list(registrations)}));
        paragraph(m_c.reasons);
        paragraph(m_c.similarity);
        for (const CaseMatch &match : m_d.matches)
            sideBySide(match);
    }
    void sideBySide(const CaseMatch &match)
    {
        constexpr double height = 190;
        constexpr double gap = 14;
        constexpr qint64 partsOfPercent = 10'000;
        m_sheet.need(height + 46);
        const bool isWhole = match.kind == u"whole";
        const auto orNone = [](qint64 count) {
            return count < 0 ? QStringLiteral("–") : QString::number(count);
        };
        m_sheet.paragraph(
            m_w(say::matchLine, {match.listing, match.asset, m_w(isWhole ? say::wholePicture : say::partPicture),
                                 QStringLiteral("%1 %").arg(match.scoreParts / partsOfPercent),
                                 QString::number(match.inliers), orNone(match.distance)}),
            {8.5}, paper::ink);
        m_sheet.space(3);
        const double width = (Sheet::width() - gap) / 2;
        const double y = m_sheet.y();
        outlined(match.theirSha256, match.theirSize, match.theirRegion, {Sheet::left(), y, width, height});
        outlined(match.ourSha256, match.ourSize, match.ourRegion, {Sheet::left() + width + gap, y, width, height});
        m_sheet.setY(y + height + 2);
        m_sheet.line(m_w(say::theirPicture), Sheet::left(), m_sheet.y(), width, {7.5}, paper::ink2);
        m_sheet.line(m_w(say::ourPicture), Sheet::left() + width + gap, m_sheet.y(), width, {7.5}, paper::ink2);
        m_sheet.space(18);
    }
    /// The picture in `area` with the region's edges drawn over it.
    void outlined(const QString &sha256, QSize regionSize, const QList<QPointF> &region, const QRectF &area)
    {
        constexpr int edge = 900; // pixels: 240 to the inch on half of an A4 page
        m_sheet.fill(area, paper::quiet);
        const CasePicture picture = m_pictures ? m_pictures(sha256, edge) : CasePicture();
        const auto number = picture.jpeg.isEmpty() ? std::nullopt : m_sheet.addJpeg(picture.jpeg);
        if (!number || picture.size.isEmpty()) {
            m_sheet.line(m_w(say::missingPicture), area.left() + 8, area.center().y() - 5, area.width() - 16, {8},
                         paper::ink2);
            return;
        }
        const QSizeF size = QSizeF(picture.size).scaled(area.size(), Qt::KeepAspectRatio);
        const QRectF shown(area.center() - QPointF(size.width() / 2, size.height() / 2), size);
        m_sheet.picture(*number, shown);
        if (region.size() < 3 || regionSize.isEmpty())
            return;
        const auto placed = [&](const QPointF &point) {
            return QPointF(shown.left() + point.x() / regionSize.width() * shown.width(),
                           shown.top() + point.y() / regionSize.height() * shown.height());
        };
        for (qsizetype i = 0; i < region.size(); ++i)
            edgeBetween(placed(region[i]), placed(region[(i + 1) % region.size()]), shown);
    }
    /// A line of small squares, as paper has fills alone.
    void edgeBetween(QPointF from, QPointF to, const QRectF &within)
    {
        constexpr double thickness = 1.3;
        const QPointF way = to - from;
        const double length = std::hypot(way.x(), way.y());
        const int steps = std::max(1, int(length / (thickness * 0.7)));
        for (int i = 0; i <= steps; ++i) {
            const QPointF at = from + way * (double(i) / steps);
            if (!within.contains(at))
                continue;
            m_sheet.fill({at.x() - thickness / 2, at.y() - thickness / 2, thickness, thickness}, paper::stop);
        }
    }

    void evidence()
    {
        if (m_d.detail.facts.evidence.isEmpty())
            return;
        m_page.section(m_w(say::sheetsHead));
        qsizetype place = 0;
        for (const NoticeEvidence &one : m_d.detail.facts.evidence)
            evidenceSheet(one, m_d.assetCodes.value(place++));
    }
    void evidenceSheet(const NoticeEvidence &one, const QString &asset)
    {
        const Evidence &e = one.evidence;
        const Circumstances &c = e.circumstances;
        m_sheet.need(150);
        m_sheet.paragraph(e.fileName, {9.5, true}, paper::ink);
        m_sheet.paragraph(QStringLiteral("SHA-256 ") + e.sha256, {7.5}, paper::ink2);
        m_sheet.space(4);
        const Bilingual &sound = one.answer == EvidenceCheck::Answer::Sound     ? say::soundWord
                                 : one.answer == EvidenceCheck::Answer::Missing ? say::missingWord
                                 : one.answer == EvidenceCheck::Answer::Altered ? say::alteredWord
                                                                                : say::changedWord;
        m_page.facts(
            {{say::evAsset, asset},
             {say::evBytes, joined({m_w.count(e.bytes), e.mediaType})},
             {say::evCaptured, (stampedAt(c.capturedAt) + u' ' + c.capturedZone).trimmed()},
             {say::evBy, c.capturedBy},
             {say::evDevice, joined({c.device, c.software})},
             {say::evNetwork, c.networkPath},
             {say::evShop, joined({c.seller, c.sellerId})},
             {say::evListing, c.listing},
             {say::evPrice, joined({c.priceShown, c.unitsSold})},
             {say::evStamp, one.stamp == StampState::Stamped ? stampedAt(one.stampedAt) : m_w(stampWord(one.stamp))},
             {say::evSound, m_w(sound)}});
        m_page.longFacts({{say::evSource, c.sourceUrl}});
        DocumentTable custody;
        custody.size = 7.5;
        custody.columns = {
            {m_w(say::custodyAct), 90}, {m_w(say::timeDay), 110}, {m_w(say::timeWho), 90}, {m_w(say::timeNote)}};
        for (const Custody &act : m_d.custody.value(e.id.value))
            custody.add({m_w(custodyWord(act.act)), stampedAt(act.at), act.actor, act.notes});
        m_page.table(custody);
        m_sheet.space(10);
    }
    [[nodiscard]] static Bilingual custodyWord(CustodyAct act)
    {
        switch (act) {
        case CustodyAct::Captured: return {u"captured", u"取证"};
        case CustodyAct::Imported: return {u"imported", u"入库"};
        case CustodyAct::Viewed: return {u"viewed in full", u"查阅"};
        case CustodyAct::Exported: return {u"exported", u"导出"};
        case CustodyAct::HandedOver: return {u"handed to", u"移交"};
        }
        return {u"", u""};
    }

    void letters()
    {
        DocumentTable table;
        table.title = m_w(say::lettersHead);
        table.columns = {{m_w(say::timeDay), 58},
                         {m_w(say::letterWay), 34},
                         {m_w(say::letterWith), 0, false, 1},
                         {m_w(say::letterNumber), 80},
                         {m_w(say::letterText), 0, false, 1.6}};
        for (const CaseLetter &letter : m_d.detail.letters) {
            QStringList content{letter.text, letter.fileName,
                                letter.fileSha256.isEmpty() ? QString()
                                                            : QStringLiteral("SHA-256 ") + letter.fileSha256};
            content.removeAll(QString());
            table.add({letter.day, m_w(letter.isIncoming ? say::letterIn : say::letterOut),
                       joined({platformWord(m_w, letter.party), letter.channel}), letter.reference,
                       content.join(QStringLiteral(" · "))});
        }
        m_page.section(table);
    }

    void approvals()
    {
        DocumentTable table;
        table.title = m_w(say::approvalsHead);
        table.columns = {{m_w(say::timeDay), 110},
                         {m_w(say::timeWho), 90},
                         {m_w(say::approvalWord), 70},
                         {m_w(say::approvalOf), 0, false, 1},
                         {m_w(say::timeNote), 0, false, 1}};
        constexpr qsizetype shownDigits = 12;
        const Bilingual current = sendingOf(m_d.detail.events) ? say::sentContent : say::thisContent;
        for (const CaseApproval &one : m_d.detail.approvals) {
            const bool isThis = one.fingerprint == m_d.detail.fingerprint;
            table.add({stampedAt(one.at), one.actor, m_w(approvalActWord(one.act)),
                       m_w(isThis ? current : say::earlierContent) + u' ' + one.fingerprint.left(shownDigits),
                       one.note});
        }
        m_page.section(table);
    }

    void damages()
    {
        if (!m_d.detail.damages)
            return;
        const DamagesInput &in = m_d.detail.damages->input;
        const DamagesResult result = damagesOf(in);
        const auto methodWord = [&](DamagesMethod method) {
            return m_w(damagesMethodWord(method, in.right));
        };
        m_page.section(m_w(say::damagesHead));
        if (result.problems.isEmpty()) {
            paragraph(m_w(say::usedMethod, {methodWord(*result.method), m_w(damagesArticleWord(in.right))}));
            if (in.multiple)
                paragraph(m_w(say::punitiveBase));
        } else {
            paragraph(m_w(say::damagesOpen));
        }
        DocumentTable table;
        table.currency = in.currency;
        const bool isWork = in.right == RegistrationKind::Copyright;
        table.columns = {
            {m_w(say::figureWord), 0, false, 1}, {m_w(say::sourceWord), 0, false, 1.4}, {m_w(say::sumWord), 100, true}};
        const auto figure = [&](DamagesMethod method, const std::optional<DamagesFigure> &of, const QString &why) {
            const QString word = methodWord(method);
            if (of)
                table.add({word, of->source, of->amount});
            else if (!why.isEmpty())
                table.add({word, m_w(say::passedRow, {why}), Cell()}, RowStyle::Quiet);
        };
        figure(DamagesMethod::Loss, in.loss, in.lossUnknown);
        figure(DamagesMethod::Profit, in.profit, in.profitUnknown);
        for (const ReferenceFee &fee : in.fees)
            table.add({m_w(isWork ? say::worksFeeRow : say::feeRow), joined({fee.number, feeWord(m_w, fee.what)}),
                       fee.amount});
        if (in.feeMultiple.nanos != Rate::one) {
            table.add(
                {m_w(say::feeTimes, {QString::fromStdString(in.feeMultiple.toString())}), in.feeMultipleWhy, Cell()});
        }
        if (in.fees.isEmpty())
            figure(DamagesMethod::LicenceFee, {}, in.feesUnknown);
        figure(DamagesMethod::Statutory, in.statutory, {});
        if (result.problems.isEmpty()) {
            table.add({m_w(say::baseRow), QString(), result.base}, RowStyle::Total);
            if (in.multiple) {
                table.add({m_w(say::multipleRow, {QString::fromStdString(result.multiple.toString())}), in.maliceWhy,
                           result.damages});
            }
        }
        for (const DamagesFigure &cost : in.costs)
            table.add({m_w(say::costRow), cost.source, cost.amount});
        if (result.problems.isEmpty())
            table.add({m_w(say::claimRow), QString(), result.total}, RowStyle::Strong);
        m_page.table(table);
    }

    void recoveries()
    {
        DocumentTable table;
        table.title = m_w(say::recoveredHead);
        table.columns = {
            {m_w(say::timeDay), 58}, {m_w(say::kindWord), 110}, {m_w(say::timeNote)}, {m_w(say::sumWord), 110, true}};
        for (const CaseRecovery &one : m_d.detail.recoveries)
            table.add({one.day, m_w(recoveryWord(one.kind)), one.note, one.amount});
        m_page.section(table);
    }

    const CaseDocument &m_d;
    const ProtectionCase &m_c;
    const bool m_isGoods;
    const Words m_w;
    const CasePictures &m_pictures;
    DocumentSheet m_page;
    Sheet &m_sheet;
};

} // namespace

QByteArray caseFilePdf(const CaseDocument &document, DocumentLanguage language, const CasePictures &pictures,
                       PrintFonts &fonts)
{
    return CaseFilePrinter(document, language, pictures, fonts).print();
}

} // namespace lianming
