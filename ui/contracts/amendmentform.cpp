#include "ui/contracts/amendmentform.h"

#include "core/base/codetree.h"
#include "ui/contracts/simpleterms.h"
#include "ui/proposals/proposalform.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/moneyfield.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

namespace lianming {

namespace {

std::vector<std::string> codesIn(const CodePicker &picker)
{
    std::vector<std::string> out;
    out.reserve(size_t(picker.codes().size()));
    for (const QString &code : picker.codes())
        out.push_back(code.toStdString());
    return out;
}

} // namespace

AmendmentForm::AmendmentForm(const Amendment &amendment, const Contract &after, const UsedCodes &codes, QWidget *parent)
    : FormPanel(parent), m_amendment(amendment), m_after(after), m_title(new QLineEdit(amendment.title)),
      m_reason(new QLineEdit(amendment.reason)), m_effective(makeDateField(amendment.effectiveOn)),
      m_end(makeDateField(after.term.end)), m_sellOff(new QSpinBox), m_rates(new QLineEdit),
      m_guarantee(new MoneyField({0, after.currency})), m_hasSimpleRates(simpleTiers(termsJson(after)).has_value()),
      m_hasSimpleGuarantee(simpleGuarantee(termsJson(after)).has_value())
{
    m_sellOff->setRange(0, 3660);
    m_sellOff->setValue(int(after.sellOffDays));
    m_rates->setText(tiersText(simpleTiers(termsJson(after)).value_or(QList<TypedTier>())));
    m_rates->setEnabled(m_hasSimpleRates);
    m_guarantee->setContent(after.currency.codeText() + u' ' + simpleGuarantee(termsJson(after)).value_or(QString()));
    m_guarantee->setEnabled(m_hasSimpleGuarantee);
    addField(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title,
        [] { return tr("What it is about, such as: longer term, more goods."); });
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason);
    addField(
        QStringLiteral("effective"), [] { return tr("Applies from"); }, m_effective,
        [] { return tr("New percentages begin with a reporting period. What lies before keeps its terms."); });
    addChanges(codes);
    setAlwaysSavable(!amendment.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

void AmendmentForm::addChanges(const UsedCodes &codes)
{
    addSection([] { return tr("From then on"); });
    beginRow();
    addField(
        QStringLiteral("end"), [] { return tr("Last day"); }, m_end);
    addField(
        QStringLiteral("sell_off"), [] { return tr("Days of sell-off"); }, m_sellOff);
    endRow();
    addField(
        QStringLiteral("rates"), [] { return tr("Percent"); }, m_rates,
        [simple = m_hasSimpleRates] {
            return simple ? tr("One percentage, or steps: 0: 8; 1000000: 10.")
                          : tr("These rates are too rich for one line: amend them by the contract's document.");
        });
    addField(
        QStringLiteral("guarantee"), [] { return tr("Minimum guarantee"); }, m_guarantee,
        [simple = m_hasSimpleGuarantee] {
            return simple ? tr("Over the whole term.")
                          : tr("These guarantees are too rich for one line: amend them by the contract's document.");
        });
    if (m_after.grants.size() != 1)
        return;
    const GrantTerms &grant = m_after.grants.front();
    m_categories = new CodePicker(new PathSource(PathTree::Categories, codes.categories));
    m_territories = new CodePicker(new TerritorySource(codes.regions));
    m_channels = new CodePicker(new PathSource(PathTree::Channels, codes.channels));
    m_categories->setCodes(codeTexts(grant.categories));
    m_territories->setCodes(codeTexts(grant.territories));
    m_channels->setCodes(codeTexts(grant.channels));
    addSection([] { return tr("Rights"); });
    addField(
        QStringLiteral("categories"), [] { return tr("Product categories"); }, m_categories);
    addField(
        QStringLiteral("territories"), [] { return tr("Territories"); }, m_territories);
    addField(
        QStringLiteral("channels"), [] { return tr("Sales channels"); }, m_channels);
}

Amendment AmendmentForm::amendment() const
{
    Amendment out = m_amendment;
    out.title = m_title->text().trimmed();
    out.reason = m_reason->text().trimmed();
    out.effectiveOn = m_effective->date();
    return out;
}

Contract AmendmentForm::contract() const
{
    Contract out = m_after;
    out.term.end = m_end->date();
    out.sellOffDays = m_sellOff->value();
    for (GrantTerms &grant : out.grants) {
        if (grant.days.end == m_after.term.end)
            grant.days.end = out.term.end;
    }
    if (m_categories != nullptr) {
        GrantTerms &grant = out.grants.front();
        grant.categories = codesIn(*m_categories);
        grant.territories = codesIn(*m_territories);
        grant.channels = codesIn(*m_channels);
    }
    Json terms = termsJson(m_after);
    bool isChanged = false;
    if (const auto tiers = m_hasSimpleRates ? parseTiers(m_rates->text(), out.currency) : std::nullopt)
        isChanged = setTiers(terms, *tiers);
    if (const auto money = m_hasSimpleGuarantee ? m_guarantee->money() : std::nullopt)
        isChanged = setGuarantee(terms, *money) || isChanged;
    if (isChanged)
        out.terms = QString::fromStdString(terms.dump());
    return out;
}

QHash<QString, QString> AmendmentForm::problems() const
{
    QHash<QString, QString> out;
    if (m_title->text().trimmed().isEmpty())
        out.insert(QStringLiteral("title"), tr("A title is needed."));
    const DaySpan term = m_after.term;
    if (m_effective->date() < term.start || m_effective->date() > term.end.addDays(1)) {
        out.insert(QStringLiteral("effective"),
                   tr("From %1 to %2.").arg(dateText(term.start), dateText(term.end.addDays(1))));
    }
    if (m_end->date() < term.start)
        out.insert(QStringLiteral("end"), tr("The licence begins on %1.").arg(dateText(term.start)));
    if (m_hasSimpleRates && !parseTiers(m_rates->text(), m_after.currency))
        out.insert(QStringLiteral("rates"), tr("Write 8, or steps that rise from 0: 0: 8; 1000000: 10."));
    const auto money = m_guarantee->money();
    if (m_hasSimpleGuarantee && !money)
        out.insert(QStringLiteral("guarantee"), tr("Write an amount such as 1200.50."));
    else if (m_hasSimpleGuarantee && m_guarantee->currency() != m_after.currency)
        out.insert(QStringLiteral("guarantee"), tr("The contract is in %1.").arg(m_after.currency.codeText()));
    const auto needed = [&](const char *id, const CodePicker *picker) {
        if (picker != nullptr && picker->codes().isEmpty())
            out.insert(QString::fromLatin1(id), tr("Choose at least one."));
    };
    needed("categories", m_categories);
    needed("territories", m_territories);
    needed("channels", m_channels);
    return out;
}

} // namespace lianming
