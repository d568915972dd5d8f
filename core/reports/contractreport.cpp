#include "core/reports/contractreport.h"

#include "core/drafting/documentcodes.h"
#include "core/drafting/termwording.h"
#include "core/reports/contractsections.h"
#include "core/reports/documentwords.h"
#include "core/reports/legalcodes.h"

namespace lianming {

namespace {

constexpr const char *partCodes[] = {"terms",     "grants",      "rights",    "text",    "amendments",
                                     "approvals", "obligations", "royalties", "history", "documents"};

/// A, B, C …; 一、二、三 …: other than the clauses, which are cited by their numbers.
QString sectionMark(const Words &w, int place)
{
    static const QString digits = QStringLiteral("一二三四五六七八九十");
    if (!w.isChinese())
        return QString(QChar(u'A' + place));
    const QString tens = place < 10 ? QString() : QStringLiteral("十");
    return tens + digits[place % 10] + u'、';
}

/// Names of one party, the legal one where it differs.
QString partyNames(const PartyFacts &party)
{
    QStringList out;
    for (const QString &name : {party.nameZh, party.nameEn, party.company}) {
        if (!name.isEmpty() && !out.contains(name))
            out.append(name);
    }
    return out.join(QStringLiteral(" · "));
}

QString standingLine(const ReportFrame &frame)
{
    const Contract &contract = frame.report.facts.contract;
    const Words &w = frame.w;
    QString out = standingWord(w, frame.report.standing);
    if (contract.terminatedOn)
        out += w({u" on %1", u"（%1）"}, {w.day(*contract.terminatedOn)});
    if (contract.archivedOn)
        out += w({u", archived", u"，已归档"});
    return out;
}

} // namespace

const char *reportPartCode(ReportPart part)
{
    return partCodes[int(part)];
}

std::optional<ReportPart> parseReportPart(QStringView code)
{
    for (const ReportPart part : reportParts) {
        if (code == QLatin1String(reportPartCode(part)))
            return part;
    }
    return {};
}

qint64 ContractReport::BookedPeriod::figure(const char *name) const
{
    const auto found = figures.find(name);
    return found == figures.end() ? 0 : found->second;
}

QString ReportFrame::asset(const QString &code) const
{
    if (code == u"*")
        return w({u"everything that the licensor holds", u"授权方持有的全部 IP 资产"});
    const bool isCollection = code.startsWith(u"collection:");
    const QString number = isCollection ? code.section(u':', 1) : code;
    const auto found = report.facts.assetNames.find(code.toStdString());
    const QString name =
        found == report.facts.assetNames.end() ? QString() : w.name(found->second.en, found->second.zh);
    if (isCollection)
        return name.isEmpty() ? w({u"collection %1", u"藏品集 %1"}, {number})
                              : w({u"collection %1 (%2)", u"藏品集“%1”（%2）"}, {name, number});
    return name.isEmpty() ? number : w({u"%1 (%2)", u"“%1”（%2）"}, {name, number});
}

QString ReportFrame::assets(const QStringList &codes) const
{
    QStringList out;
    out.reserve(codes.size());
    for (const QString &code : codes)
        out.append(asset(code));
    return w.list(out);
}

LegalSection partiesSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    const ContractFacts &facts = frame.report.facts;
    LegalFacts out;
    const auto add = [&](const Bilingual &word, const QString &value) {
        if (!value.isEmpty())
            out.rows.push_back({w(word), value});
    };
    add({u"Licensor", u"授权方"}, partyNames(facts.licensor));
    add({u"Code", u"机构代码"}, frame.report.parties.institution);
    for (const PartyFacts &further : frame.report.furtherLicensors)
        add({u"Further licensor", u"其他授权方"}, partyNames(further));
    if (facts.agent)
        add({u"Agent", u"代理方"}, partyNames(*facts.agent));
    add({u"Licensee", u"被授权方"}, partyNames(facts.licensee));
    add({u"Code", u"品牌方代码"}, frame.report.parties.brand);
    add({u"Unified social credit code", u"统一社会信用代码"}, facts.licensee.creditCode);
    add({u"Address", u"住所"}, facts.licensee.address);
    add({u"Clauses", u"条款依据"}, frame.citation.cited(w, LicenceTerm::Parties));
    LegalSection section;
    section.title = w({u"Parties", u"当事人"});
    section.blocks.push_back(std::move(out));
    return section;
}

LegalSection termsSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    const ContractFacts &facts = frame.report.facts;
    DocumentTable table;
    table.columns = {
        {w({u"Term", u"条款事项"}), 92}, {w({u"What is agreed", u"约定内容"})}, {w({u"Clause", u"条款依据"}), 76}};
    bool hasUsual = false;
    for (const LicenceTerm term : allLicenceTerms()) {
        const TermState state = termState(term, facts);
        // Parties and grants have sections of their own.
        if (state == TermState::Absent || term == LicenceTerm::Parties || term == LicenceTerm::Grants)
            continue;
        const bool isUsual = state == TermState::Usual;
        hasUsual = hasUsual || isUsual;
        QString name = w(licenceTermName(term));
        name[0] = name.at(0).toUpper();
        table.add({name, termWords(term, facts, w), frame.citation.cited(w, term)},
                  isUsual ? RowStyle::Quiet : RowStyle::Plain);
    }
    LegalSection section;
    section.title = w({u"Terms", u"主要条款"});
    section.blocks.push_back(std::move(table));
    if (hasUsual)
        section.blocks.push_back(LegalNote{w({u"In quieter type: what holds because the contract says nothing else.",
                                              u"浅色字体：合同未另作约定时适用的内容。"})});
    if (!frame.citation.hasText())
        section.blocks.push_back(
            LegalNote{w({u"The contract has no text in this record: its terms are cited as those of the record.",
                         u"本记录未收录合同文本，条款依据为合同记录中的结构化条款。"})});
    return section;
}

LegalSection grantsSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    const Contract &contract = frame.report.facts.contract;
    LegalSection section;
    section.title = w({u"Grants", u"授权内容"});
    DocumentTable table;
    table.size = 8;
    const auto head = [&](const Bilingual &word, std::initializer_list<LicenceTerm> terms) {
        return w(word) + u'\n' + frame.citation.cited(w, terms);
    };
    table.columns = {
        {QStringLiteral("#"), 16},
        {head({u"Licensed IP", u"授权标的"}, {LicenceTerm::Assets}), 0, false, 1.3},
        {head({u"Rights", u"权利种类"}, {LicenceTerm::Rights}), 0, false, 0.9},
        {head({u"Goods", u"商品类别"}, {LicenceTerm::Products})},
        {head({u"Territory and channels", u"地域与渠道"}, {LicenceTerm::Territories, LicenceTerm::Channels}), 0, false,
         1.2},
        {head({u"Kind and days", u"许可性质与期间"}, {LicenceTerm::Exclusivity, LicenceTerm::Term}), 84}};
    for (size_t i = 0; i < contract.grants.size(); ++i) {
        const GrantTerms &grant = contract.grants[i];
        QString where = territoryNames(w, grant.territories);
        if (!grant.territoriesExcept.empty())
            where = w({u"%1, except %2", u"%1，但不包括%2"}, {where, territoryNames(w, grant.territoriesExcept)});
        const QString days = dayText(grant.days.start) + QStringLiteral(" –\n") + dayText(grant.days.end);
        QStringList codes;
        for (const std::string &code : grant.assets)
            codes.append(QString::fromStdString(code));
        table.add({QString::number(i + 1), frame.assets(codes), rightsWord(w, grant.rights),
                   categoryNames(w, grant.categories), where + u'\n' + channelNames(w, grant.channels),
                   exclusivityWord(w, grant.exclusivity) + u'\n' + days});
    }
    if (table.rows.empty()) {
        section.blocks.push_back(LegalNote{w({u"Nothing is granted yet.", u"尚未约定授权内容。"})});
        return section;
    }
    section.blocks.push_back(std::move(table));
    return section;
}

LegalDocument contractReport(const ContractReport &report, DocumentLanguage language, const QSet<ReportPart> &parts)
{
    const Words w(language);
    const ClauseCitation citation =
        report.text && report.library ? ClauseCitation(*report.text, *report.library) : ClauseCitation();
    const ReportFrame frame{report, w, citation};
    const ContractFacts &facts = report.facts;
    const Contract &contract = facts.contract;

    LegalDocument out;
    out.language = language;
    out.issuer = w.name(facts.licensor.nameEn, facts.licensor.nameZh);
    out.title = w({u"Contract report", u"合同报告"});
    out.subtitle = contract.number + QStringLiteral("  ") + contract.title;
    if (contract.state == ContractState::Draft)
        out.notice = w({u"Draft: not signed, binding on nobody.", u"草稿：尚未签署，对任何一方均无约束力。"});
    out.runningHead = contract.number;
    out.foot = QStringList{out.issuer, contract.number, w({u"as of %1", u"截至%1"}, {w.day(report.asOf)})}.join(
        QStringLiteral("  ·  "));
    out.issuedOn = report.asOf;
    const auto meta = [&](const Bilingual &word, const QString &value) {
        if (!value.isEmpty())
            out.meta.push_back({w(word), value});
    };
    meta({u"Contract", u"合同编号"}, contract.number);
    meta({u"Subject", u"合同名称"}, contract.title);
    meta({u"Licensor", u"授权方"}, w.name(facts.licensor.nameEn, facts.licensor.nameZh));
    meta({u"Licensee", u"被授权方"}, w.name(facts.licensee.nameEn, facts.licensee.nameZh));
    meta({u"State", u"状态"}, standingLine(frame));
    if (contract.signedOn)
        meta({u"Signed on", u"签署日期"}, w.day(*contract.signedOn));
    if (contract.term.start.isValid() && contract.term.end.isValid())
        meta({u"Term", u"授权期限"}, w.days(contract.term));
    if (!contract.terminationReason.isEmpty())
        meta({u"Reason of the termination", u"终止原因"}, contract.terminationReason);
    meta({u"Master licence", u"主合同"}, report.parties.master);
    meta({u"Proposal", u"合作提案"}, report.parties.proposal);
    if (contract.amendments > 0)
        meta({u"Amendments signed", u"已签补充协议"}, w.count(contract.amendments));
    meta({u"As of", u"截至日期"}, w.day(report.asOf));
    meta({u"Prepared by", u"编制"}, report.preparedBy);

    int place = 0;
    const auto add = [&](ReportPart part, LegalSection section) {
        if (!parts.isEmpty() && !parts.contains(part))
            return;
        section.number = sectionMark(w, place++);
        out.sections.push_back(std::move(section));
    };
    LegalSection head = partiesSection(frame);
    head.number = sectionMark(w, place++);
    out.sections.push_back(std::move(head));
    add(ReportPart::Terms, termsSection(frame));
    add(ReportPart::Grants, grantsSection(frame));
    add(ReportPart::Rights, rightsSection(frame));
    if (parts.isEmpty() || parts.contains(ReportPart::Text)) {
        std::vector<LegalSection> text = textSections(frame);
        text.front().number = sectionMark(w, place++);
        for (LegalSection &section : text)
            out.sections.push_back(std::move(section));
    }
    add(ReportPart::Amendments, amendmentsSection(frame));
    if (report.showsRights)
        add(ReportPart::Approvals, approvalsSection(frame));
    add(ReportPart::Obligations, obligationsSection(frame));
    add(ReportPart::Royalties, royaltiesSection(frame));
    add(ReportPart::History, historySection(frame));
    add(ReportPart::Documents, documentsSection(frame));
    return out;
}

} // namespace lianming
