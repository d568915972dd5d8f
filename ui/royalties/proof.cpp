#include "ui/royalties/proof.h"

#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/reports/statementsource.h"
#include "ui/royalties/proofwords.h"
#include "ui/text/contractwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace lianming {

namespace {

QString withoutZeros(QString decimal)
{
    if (decimal.contains(u'.')) {
        while (decimal.endsWith(u'0'))
            decimal.chop(1);
        if (decimal.endsWith(u'.'))
            decimal.chop(1);
    }
    return decimal == u"-0" ? QStringLiteral("0") : decimal;
}

QString found(const std::vector<std::pair<QString, QString>> &words, const QString &name)
{
    const auto place = std::ranges::find(words, name, &std::pair<QString, QString>::first);
    return place == words.end() ? QString() : place->second;
}

} // namespace

QString textOf(const OrderedJson &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString::fromStdString(value.dump());
}

QString figureText(const OrderedJson &decimal)
{
    const std::string text = textOf(decimal).toStdString();
    const size_t slash = text.find('/');
    if (slash == std::string::npos)
        return decimalText(text);
    return decimalText(std::string_view(text).substr(0, slash)) + u'/'
           + decimalText(std::string_view(text).substr(slash + 1));
}

QString percentWords(const OrderedJson &percent)
{
    return figureText(percent) + (isChinese() ? QStringLiteral("%") : QStringLiteral("\u00a0%"));
}

QString dayWords(const OrderedJson &day)
{
    return dateText(QDate::fromString(textOf(day), Qt::ISODate));
}

bool isZero(const OrderedJson &decimal)
{
    const QString text = textOf(decimal);
    return std::ranges::all_of(text, [](QChar c) { return c == u'0' || c == u'.' || c == u'-'; });
}

bool isNegative(const OrderedJson &decimal)
{
    return textOf(decimal).startsWith(u'-') && !isZero(decimal);
}

bool isSameNumber(const OrderedJson &a, const OrderedJson &b)
{
    return withoutZeros(textOf(a)) == withoutZeros(textOf(b));
}

QString termsText(const OrderedJson &codes)
{
    QStringList out;
    for (const OrderedJson &code : codes)
        out.append(royaltyTermText(textOf(code)));
    return out.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

Clauses::Clauses(const ProofSource &source) : m_source(source)
{
    for (const StatementDocument::Note &note : termsInWords(source.terms)) {
        const QString words = isChinese() ? note.zh : note.en;
        if (note.topic.isEmpty())
            m_byLabel.emplace_back(note.label, words);
        else
            m_byTopic.emplace_back(note.topic, words);
    }
}

ProofStep Clauses::clause(const QString &about, const QString &words) const
{
    ProofStep out;
    out.kind = ProofStep::Kind::Clause;
    out.title = RoyaltyProof::tr("Contract %1: %2").arg(m_source.contractNumber, about);
    out.words = words;
    out.leads = ProofStep::Leads::Contract;
    return out;
}

ProofStep Clauses::topic(const char *topic) const
{
    const QString name = QString::fromLatin1(topic);
    const auto about = [&name] {
        if (name == u"base")
            return RoyaltyProof::tr("royalty base");
        if (name == u"reserve")
            return RoyaltyProof::tr("reserve against returns");
        if (name == u"fund")
            return RoyaltyProof::tr("marketing fund");
        if (name == u"unlicensed")
            return RoyaltyProof::tr("sales outside the licence");
        return RoyaltyProof::tr("rounding");
    };
    return clause(about(), found(m_byTopic, name));
}

ProofStep Clauses::rule(const QString &id) const
{
    return clause(RoyaltyProof::tr("rule %1").arg(id), found(m_byLabel, id));
}

ProofStep Clauses::guarantee(const QString &id) const
{
    // A rule may have the same name; the guarantees stand behind all rules.
    const auto guarantees = m_byLabel.begin() + std::min(m_byLabel.size(), m_source.terms.rates.size());
    const auto place = std::find_if(guarantees, m_byLabel.end(), [&id](const auto &one) { return one.first == id; });
    return clause(RoyaltyProof::tr("guarantee %1").arg(id), place == m_byLabel.end() ? QString() : place->second);
}

ProofStep Clauses::fees() const
{
    QStringList words;
    for (const DatedAmount &fee : m_source.terms.fees)
        words.append(
            RoyaltyProof::tr("%1 due on %2").arg(moneyText({fee.minor, m_source.currency}), dateText(fee.due)));
    return clause(RoyaltyProof::tr("fees"), words.join(isChinese() ? QStringLiteral("；") : QStringLiteral("; ")));
}

ProofStep Clauses::smallestPayment() const
{
    const qint64 minor = m_source.terms.minimumPayment;
    return clause(RoyaltyProof::tr("smallest payment"),
                  minor == 0
                      ? QString()
                      : RoyaltyProof::tr("Nothing below %1 is paid out.").arg(moneyText({minor, m_source.currency})));
}

ProofStep Clauses::withholding() const
{
    const Rate percent = m_source.terms.withholdingPercent;
    return clause(RoyaltyProof::tr("withholding tax"),
                  percent == Rate{} ? QString()
                                    : RoyaltyProof::tr("%1 of what is payable is withheld as tax and counts as paid.")
                                          .arg(percentOfText(percent)));
}

ProofStep Clauses::vat() const
{
    const Rate percent = m_source.terms.vatPercent;
    return clause(RoyaltyProof::tr("VAT"),
                  percent == Rate{} ? QString()
                                    : RoyaltyProof::tr("%1 is added to what is payable.").arg(percentOfText(percent)));
}

bool Clauses::hasGuarantee(const QString &id) const
{
    return std::ranges::any_of(m_source.terms.guarantees,
                               [&id](const Guarantee &g) { return QString::fromStdString(g.id) == id; });
}

QString Clauses::poolTitle(const QString &id) const
{
    if (hasGuarantee(id))
        return RoyaltyProof::tr("Guarantee %1").arg(id);
    return m_source.terms.guarantees.empty() ? RoyaltyProof::tr("Royalties")
                                             : RoyaltyProof::tr("Royalties that count toward no guarantee");
}

ProofSource lineProofSource(Workspace &workspace, Id<SalesStatement> id)
{
    requireMoney(workspace).requireShown(id);
    const SalesStatement statement = StatementRepository(workspace.db).get(id);
    const auto stored = RoyaltyService(workspace).result(id);
    if (!stored)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 is not calculated yet"), {statement.period});
    ProofSource out;
    out.contractNumber = reportingContract(workspace.db, statement.contract).number;
    out.period = statement.period;
    out.edition = statement.edition;
    out.fileName = statement.fileName;
    out.currency = stored->currency;
    const Json terms = parseJson(stored->terms.toUtf8(), out.contractNumber);
    out.terms = RoyaltyTerms::parse(JsonNode(terms, out.contractNumber));
    return out;
}

ProofSource proofSource(Workspace &workspace, Id<SalesStatement> id)
{
    ProofSource out = lineProofSource(workspace, id);
    out.document = RoyaltyService(workspace).explainPeriod(id);
    out.earnings = StatementLineList(workspace.db).earnings(id);
    return out;
}

ProofStep allLinesStep(const StatementLineFilter &filter, qint64 lines)
{
    ProofStep out;
    out.kind = ProofStep::Kind::Link;
    out.title = RoyaltyProof::tr("Show all %1 lines").arg(countText(lines));
    out.leads = ProofStep::Leads::Lines;
    out.lines = filter;
    return out;
}

QString proofText(const ProofStep &step, int depth)
{
    const QString indent(qsizetype{2} * depth, u' ');
    QString out = indent + step.title;
    if (!step.value.isEmpty())
        out += QStringLiteral(": ") + step.value;
    out += u'\n';
    if (!step.words.isEmpty())
        out += indent + QStringLiteral("  ") + step.words + u'\n';
    for (const ProofStep &part : step.parts)
        out += proofText(part, depth + 1);
    return out.replace(QChar::Nbsp, u' ');
}

} // namespace lianming
