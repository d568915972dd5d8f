#include "core/reports/contractsections.h"

#include "core/drafting/documentcodes.h"
#include "core/reports/legalcodes.h"

namespace lianming {

namespace {

constexpr qsizetype longestShown = 80; ///< of a field's value in the history; a longer one is only named

void note(LegalSection &section, const QString &text)
{
    section.blocks.push_back(LegalNote{text});
}

/// "2026-06-01 08:15 UTC".
QString instantText(const QDateTime &at)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString heldWords(const Words &w, const RightsInRecord &record)
{
    QStringList parts{basisWord(w, record.basis)};
    if (!record.holder.isEmpty())
        parts.append(w({u"of %1", u"权利人：%1"}, {record.holder}));
    if (!record.reference.isEmpty())
        parts.append(w({u"reference %1", u"文号 %1"}, {record.reference}));
    if (!record.statement.isEmpty())
        parts.append(w({u"rights statement %1", u"权利声明 %1"}, {record.statement}));
    QString out = parts.join(w.isChinese() ? QStringLiteral("，") : QStringLiteral(", "));
    if (!record.terms.isEmpty())
        out += u'\n' + record.terms;
    return out;
}

QString heldScope(const Words &w, const RightsIn &held)
{
    QString where = territoryNames(w, held.territories);
    if (!held.territoriesExcept.empty())
        where = w({u"%1, except %2", u"%1，但不包括%2"}, {where, territoryNames(w, held.territoriesExcept)});
    return QStringList{categoryNames(w, held.categories), where, channelNames(w, held.channels)}.join(
        w.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

QString clearanceWords(const Words &w, const ClearanceItem &item)
{
    const Clearance &given = item.clearance;
    QStringList parts{given.givenBy, dayText(given.givenOn)};
    if (!given.number.isEmpty())
        parts.append(w({u"no. %1", u"文号 %1"}, {given.number}));
    parts.append(given.validTo ? w({u"until %1", u"有效期至%1"}, {dayText(*given.validTo)})
                               : w({u"without limit", u"长期有效"}));
    if (!item.brandCode.isEmpty())
        parts.append(w({u"for %1", u"仅限%1"}, {w.name(item.brandEn, item.brandZh)}));
    if (!given.scope.isEmpty())
        parts.append(given.scope);
    return parts.join(w.isChinese() ? QStringLiteral("，") : QStringLiteral(", "));
}

DocumentTable titleTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    DocumentTable table;
    table.title = w({u"Chain of title", u"权利来源"});
    table.size = 8;
    table.columns = {{w({u"Asset", u"IP 资产"}), 0, false, 1.1},
                     {w({u"Held as, from whom", u"权利依据及权利人"}), 0, false, 1.3},
                     {w({u"Rights", u"权利种类"}), 0, false, 0.9},
                     {w({u"Goods, territory, channels", u"类别、地域与渠道"}), 0, false, 1.2},
                     {w({u"Kind and days", u"性质与期间"}), 76}};
    for (const ContractReport::Title &title : frame.report.titles) {
        QString about = frame.assets(title.assets);
        if (title.records.empty())
            table.add({about, w({u"nothing is recorded", u"未登记权利来源"})});
        for (const RightsInItem &item : title.records) {
            const RightsIn &held = item.record.held;
            QString through;
            if (!title.assets.contains(item.subject.code))
                through = u'\n' + w({u"through %1", u"依据%1的登记"}, {frame.asset(item.subject.code)});
            table.add({std::exchange(about, {}), heldWords(w, item.record) + through, rightsWord(w, held.rights),
                       heldScope(w, held),
                       exclusivityWord(w, held.exclusivity) + u'\n' + spanWords(w, held.start, held.end)});
        }
    }
    return table;
}

DocumentTable restrictionTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    DocumentTable table;
    table.title = w({u"Restrictions and what was given under them", u"限制及已取得的同意、许可"});
    table.size = 8;
    table.columns = {{w({u"Asset", u"IP 资产"}), 0, false, 1.1},
                     {w({u"Restriction", u"限制"}), 0, false, 1.1},
                     {w({u"Applies to", u"适用范围"}), 0, false, 1.1},
                     {w({u"Given", u"同意或许可"}), 0, false, 1.3}};
    for (const ContractReport::StandingRestriction &one : frame.report.restrictions) {
        const RestrictionRecord &record = one.restriction.record;
        QStringList kind{restrictionWord(w, record.restriction.kind)};
        if (!record.restriction.from.empty())
            kind.append(w({u"from %1", u"须由%1出具"}, {QString::fromStdString(record.restriction.from)}));
        if (!record.grade.isEmpty())
            kind.append(w({u"relic of grade %1", u"%1级文物"}, {record.grade}));
        if (!record.reason.isEmpty())
            kind.append(record.reason);
        const QString applies =
            QStringList{record.restriction.rights.empty() ? w({u"all rights", u"全部权利"})
                                                          : rightsWord(w, record.restriction.rights),
                        record.restriction.categories.empty() ? w({u"goods of every kind", u"全部商品类别"})
                                                              : categoryNames(w, record.restriction.categories)}
                .join(w.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
        QStringList given;
        for (const ClearanceItem &item : one.clearances)
            given.append(clearanceWords(w, item));
        if (given.isEmpty())
            given.append(record.restriction.kind == RestrictionKind::Prohibited ? QStringLiteral("–")
                                                                                : w({u"nothing yet", u"尚未取得"}));
        table.add({frame.assets(one.assets), kind.join(w.isChinese() ? QStringLiteral("，") : QStringLiteral(", ")),
                   applies, given.join(u'\n')});
    }
    return table;
}

QString dutyNote(const Words &w, const Duty &duty)
{
    if (!duty.mark || (duty.state != DutyState::Done && duty.state != DutyState::Excused))
        return dutyStateWord(w, duty.state);
    QString out = w({u"%1 on %2", u"%1（%2）"}, {dutyStateWord(w, duty.state), dayText(duty.mark->onDay)});
    if (!duty.mark->note.isEmpty())
        out += (w.isChinese() ? QStringLiteral("：") : QStringLiteral(": ")) + duty.mark->note;
    return out;
}

DocumentTable obligationTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    DocumentTable table;
    table.title = w({u"Obligations", u"履约义务"});
    table.size = 8;
    table.columns = {{w({u"Obligation", u"义务"}), 0, false, 1.4},
                     {w({u"Clause", u"条款依据"}), 50},
                     {w({u"Who", u"承担方"}), 50},
                     {w({u"Due", u"到期日"}), 56},
                     {w({u"State", u"履行情况"}), 0, false, 1}};
    for (const ObligationItem &item : frame.report.obligations) {
        const Obligation &one = item.obligation;
        QString title = one.title + u'\n' + obligationWord(w, one.kind);
        if (!one.owner.isEmpty())
            title += w({u" · seen to by %1", u" · 经办：%1"}, {one.owner});
        for (const Duty &duty : item.duties) {
            const bool isOver = duty.state == DutyState::Done || duty.state == DutyState::Excused;
            const bool isFirst = !title.isEmpty();
            table.add({std::exchange(title, {}), isFirst ? citedNumber(w, one.clause) : QString(),
                       isFirst ? partyWord(w, one.bearer) : QString(), duty.dueOn, dutyNote(w, duty)},
                      isOver && !isFirst ? RowStyle::Quiet : RowStyle::Plain);
        }
    }
    return table;
}

DocumentTable optionTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    DocumentTable table;
    table.title = w({u"Options", u"选择权与续展"});
    table.size = 8;
    table.columns = {{w({u"Option", u"选择权"}), 0, false, 1.4},
                     {w({u"Clause", u"条款依据"}), 50},
                     {w({u"Holder", u"权利人"}), 54},
                     {w({u"To be used", u"行使期间"}), 66},
                     {w({u"New end", u"续展后截止日"}), 62},
                     {w({u"State", u"状态"}), 0, false, 0.9}};
    for (const ContractOption &option : frame.report.options) {
        QString title = option.title;
        if (!option.condition.isEmpty())
            title += u'\n' + w({u"if: %1", u"条件：%1"}, {option.condition});
        QString state = optionStateWord(w, option.state);
        if (option.decidedOn)
            state += u' ' + dayText(*option.decidedOn);
        if (!option.decision.isEmpty())
            state += u'\n' + option.decision;
        table.add({title, citedNumber(w, option.clause), holderWord(w, option.holder),
                   spanWords(w, option.from, option.by).replace(QStringLiteral(" – "), QStringLiteral(" –\n")),
                   option.newEnd, state});
    }
    return table;
}

DocumentTable noticeTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    DocumentTable table;
    table.title = w({u"Notices", u"通知"});
    table.size = 8;
    table.columns = {{w({u"Given", u"日期"}), 56},          {w({u"Notice", u"通知"}), 64},
                     {w({u"From", u"发出方"}), 54},         {w({u"Text", u"内容"}), 0, false, 2},
                     {w({u"Takes effect", u"生效日"}), 56}, {w({u"Answer by", u"答复期限"}), 56}};
    for (const ContractNotice &notice : frame.report.notices) {
        QString text = notice.text;
        if (!notice.channel.isEmpty())
            text += u'\n' + w({u"sent by %1", u"送达方式：%1"}, {notice.channel});
        table.add({notice.onDay, noticeWord(w, notice.kind), partyWord(w, notice.sender), text,
                   notice.effectiveOn ? Cell(*notice.effectiveOn) : Cell(),
                   notice.answerBy ? Cell(*notice.answerBy) : Cell()});
    }
    return table;
}

/// A value as the history has it; codes that people know by words in words.
QString valueWord(const Words &w, const QString &field, const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("–");
    if (field == u"state") {
        if (value == u"signed")
            return w({u"signed", u"已签署"});
        if (const auto standing = parseContractStanding(value)) // "draft" and "terminated" are standings too
            return standingWord(w, *standing);
    }
    if (field == u"sublicensing") {
        if (const auto sublicensing = parseSublicensing(value))
            return sublicensingWord(w, *sublicensing);
    }
    return value;
}

/// The fields that changed; short values with them.
QString changesWords(const Words &w, const HistoryEntry &entry)
{
    QStringList out;
    for (const HistoryEntry::Change &change : entry.changes) {
        const QString name = fieldWord(w, change.field);
        const bool isShort = change.before.size() + change.after.size() <= longestShown
                             && !change.before.contains(u'\n') && !change.after.contains(u'\n');
        const QString after = valueWord(w, change.field, change.after);
        if (!isShort)
            out.append(name);
        else if (change.before.isEmpty())
            out.append(name + (w.isChinese() ? QStringLiteral("：") : QStringLiteral(": ")) + after);
        else
            out.append(w({u"%1: %2 → %3", u"%1：%2 → %3"}, {name, valueWord(w, change.field, change.before), after}));
    }
    return out.join(w.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

} // namespace

LegalSection rightsSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    LegalSection section;
    section.title = w({u"Title and restrictions", u"权利状况"});
    if (!frame.report.showsRights) {
        note(section, w({u"What the licensor holds, and from whom, is known to its own staff only.",
                         u"权利来源资料仅供授权方内部查阅。"}));
        return section;
    }
    if (!frame.report.parties.master.isEmpty())
        section.blocks.push_back(
            LegalParagraph{{},
                           w({u"This licence is granted under the licence %1, whose scope it cannot exceed.",
                              u"本许可系依据合同 %1 授予的再许可，其范围不得超出该合同。"},
                             {frame.report.parties.master}),
                           frame.citation.cited(w, LicenceTerm::Master)});
    if (frame.report.titles.empty())
        note(section, w({u"No asset is granted yet.", u"尚未约定授权标的。"}));
    else
        section.blocks.push_back(titleTable(frame));
    if (frame.report.restrictions.empty())
        note(section, w({u"No restriction is recorded for these assets.", u"上述资产未登记任何限制。"}));
    else
        section.blocks.push_back(restrictionTable(frame));
    return section;
}

std::vector<LegalSection> textSections(const ReportFrame &frame)
{
    const Words &w = frame.w;
    std::vector<LegalSection> out(1);
    LegalSection &first = out.front();
    first.title = w({u"Text of the contract", u"合同正文"});
    if (!frame.citation.hasText()) {
        note(first, w({u"The contract has no text in this record.", u"本记录未收录合同文本。"}));
        return out;
    }
    first.onNewPage = true;
    note(first, w({u"At the right: the clause of the library and its version, and who edited it.",
                   u"右侧为条款库编号、版本及修改人。"}));
    for (const RenderedSection &part :
         renderedText(*frame.report.text, *frame.report.library, frame.report.facts, w.language())) {
        LegalSection section;
        section.level = 2;
        section.number = part.number;
        section.title = part.heading;
        out.push_back(std::move(section));
        for (const RenderedClause &clause : part.clauses) {
            LegalSection one;
            one.level = 3;
            one.number = clause.number;
            one.title = clause.heading;
            QString mark =
                clause.version > 0 ? QStringLiteral("%1 v%2").arg(clause.code).arg(clause.version) : clause.code;
            if (!clause.editedBy.isEmpty())
                mark += QStringLiteral(" · ") + clause.editedBy;
            for (const QString &paragraph : clause.body.split(u'\n'))
                one.blocks.push_back(LegalParagraph{{}, paragraph, std::exchange(mark, {})});
            out.push_back(std::move(one));
        }
    }
    return out;
}

LegalSection amendmentsSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    LegalSection section;
    section.title = w({u"Amendments", u"补充协议"});
    if (frame.report.amendments.empty()) {
        note(section, w({u"The contract was not amended.", u"合同未签订补充协议。"}));
        return section;
    }
    DocumentTable table;
    table.size = 8;
    table.columns = {{w({u"Number", u"编号"}), 44},
                     {w({u"Amendment", u"补充协议"}), 0, false, 1.2},
                     {w({u"What it changes", u"变更内容"}), 0, false, 1.4},
                     {w({u"From", u"生效日"}), 56},
                     {w({u"Signed on", u"签署日期"}), 56}};
    for (const ContractReport::Amendment &one : frame.report.amendments) {
        QString title = one.title;
        if (!one.reason.isEmpty())
            title += u'\n' + one.reason;
        QStringList changes;
        for (const QString &member : one.changes) {
            const auto term = parseLicenceTerm(member);
            changes.append(term ? w(licenceTermName(*term)) : fieldWord(w, member));
        }
        table.add({one.number, title, w.list(changes), one.effectiveOn,
                   one.signedOn ? Cell(*one.signedOn) : Cell(w({u"draft", u"草稿"}))},
                  one.signedOn ? RowStyle::Plain : RowStyle::Quiet);
    }
    section.blocks.push_back(std::move(table));
    return section;
}

LegalSection obligationsSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    LegalSection section;
    section.title = w({u"Obligations, options, notices", u"履约义务、选择权与通知"});
    const bool isEmpty =
        frame.report.obligations.isEmpty() && frame.report.options.isEmpty() && frame.report.notices.isEmpty();
    if (isEmpty)
        note(section, w({u"None is recorded.", u"未登记任何履约义务、选择权或通知。"}));
    for (const DocumentTable &table : {obligationTable(frame), optionTable(frame), noticeTable(frame)}) {
        if (!table.rows.empty())
            section.blocks.push_back(table);
    }
    return section;
}

LegalSection historySection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    LegalSection section;
    section.title = w({u"History", u"历史记录"});
    DocumentTable table;
    table.size = 8;
    table.columns = {{w({u"When (UTC)", u"时间（UTC）"}), 84},
                     {w({u"Who", u"操作人"}), 110},
                     {w({u"What", u"操作"}), 80},
                     {w({u"Details", u"详情"})}};
    for (const HistoryEntry &entry : frame.report.history)
        table.add({instantText(entry.at), entry.actor, actionWord(w, entry.action), changesWords(w, entry)});
    if (table.rows.empty())
        note(section, w({u"Nothing is recorded.", u"无记录。"}));
    else
        section.blocks.push_back(std::move(table));
    return section;
}

LegalSection documentsSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    LegalSection section;
    section.title = w({u"Documents", u"附件清单"});
    if (frame.report.documents.empty()) {
        note(section, w({u"No document is attached.", u"未附加任何文件。"}));
        return section;
    }
    DocumentTable table;
    table.size = 8;
    table.columns = {{w({u"Document", u"文件"}), 0, false, 1.2},
                     {w({u"Belongs to", u"所属"}), 0, false, 0.8},
                     {w({u"Added (UTC)", u"附加时间（UTC）"}), 78},
                     {w({u"SHA-256", u"SHA-256"}), 170}};
    for (const ContractReport::Document &one : frame.report.documents) {
        const QString of = one.about.isEmpty() ? w(one.of) : w(one.of) + u' ' + one.about;
        table.add({one.attachment.name, of, instantText(one.attachment.addedAt) + u'\n' + one.attachment.actor,
                   one.attachment.sha256});
    }
    section.blocks.push_back(std::move(table));
    note(section, w({u"Whoever holds a copy of a document can check by its SHA-256 that it is the one recorded.",
                     u"持有文件副本者可核对其 SHA-256 值，确认与登记文件一致。"}));
    return section;
}

} // namespace lianming
