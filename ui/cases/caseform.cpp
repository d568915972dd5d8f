#include "ui/cases/caseform.h"

#include "core/copies/platform.h"
#include "ui/text/casewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/linetable.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <utility>

namespace lianming {

namespace {

constexpr int linesHeight = 84;
constexpr int worksWidth = 150;

QPlainTextEdit *linesField(const QString &text)
{
    auto *field = new QPlainTextEdit(text);
    field->setFixedHeight(linesHeight);
    field->setTabChangesFocus(true);
    return field;
}

QString fieldOfProblem(CaseProblem problem)
{
    switch (problem) {
    case CaseProblem::InstitutionMissing:
    case CaseProblem::TitleMissing: return QStringLiteral("title");
    case CaseProblem::RightKind: return QStringLiteral("right");
    case CaseProblem::Regime: return QStringLiteral("regime");
    case CaseProblem::ItemsMissing:
    case CaseProblem::ItemUnnamed:
    case CaseProblem::ItemTwice:
    case CaseProblem::ItemAddressForm: return QStringLiteral("items");
    }
    return {};
}

template<class T>
QList<Id<T>> idsOfCodes(const QStringList &codes)
{
    QList<Id<T>> out;
    for (const QString &code : codes)
        out.append(Id<T>{code.toLongLong()});
    return out;
}

QString itemWords(const QList<CaseItem> &items)
{
    QStringList out;
    for (const CaseItem &item : items)
        out.append(item.title + u' ' + item.url);
    return out.join(u'\n');
}

} // namespace

QList<ComparedField<ProtectionCase>> comparedCaseFields()
{
    using Case = ProtectionCase;
    const auto count = [](const auto &ids) {
        return countText(ids.size()) + QStringLiteral(": ") + codesOfIds(ids).join(QStringLiteral(", "));
    };
    const auto yes = [](bool declared) {
        return declared ? CaseForm::tr("Declared") : CaseForm::tr("Not declared");
    };
    return {comparedMember("title", &Case::title),
            comparedMember("owner", &Case::owner),
            comparedMember("holder", &Case::holder),
            comparedMember("contact_name", &Case::contactName),
            comparedMember("contact", &Case::contact),
            comparedMember("address", &Case::address),
            comparedMember("reasons", &Case::reasons),
            comparedMember("similarity", &Case::similarity),
            comparedMember("declared", &Case::declared, yes),
            comparedMember("law_right", &Case::right, registrationKindText),
            comparedMember("regime", &Case::regime, noticeRegimeText),
            comparedMember("items", &Case::items, itemWords),
            comparedMember("registrations", &Case::registrations, count),
            comparedMember("evidence", &Case::evidence, count),
            comparedMember("unstamped_note", &Case::unstampedNote),
            comparedMember("notes", &Case::notes)};
}

CaseForm::CaseForm(const ProtectionCase &record, const CaseOffers &offers, QWidget *parent)
    : FormPanel(parent), m_record(record), m_isOpen(mayBeWritten(record.state) || record.state == CaseState::Rejected),
      m_title(new QLineEdit(record.title)), m_owner(new ChoiceField), m_notes(linesField(record.notes))
{
    m_owner->setEditable(true);
    for (const QString &name : offers.people)
        m_owner->addChoice(name, [name] { return name; });
    m_owner->setValue(record.owner);
    keep(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title);
    keep(
        QStringLiteral("owner"), [] { return tr("Owner"); }, m_owner, [] { return tr("Who is responsible for it"); });
    if (m_isOpen)
        addNotice(offers);
    keep(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes, [] { return tr("Internal, never sent"); });
    setValidator([this] { return problems(); });
    markClean();
}

void CaseForm::keep(const QString &id, const Text &label, QWidget *editor, const Text &hint)
{
    editor->setObjectName(id);
    m_editors.insert(id, editor);
    addField(id, label, editor, hint);
}

void CaseForm::addNotice(const CaseOffers &offers)
{
    m_right = new ChoiceField;
    for (const RegistrationKind kind :
         {RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Design, RegistrationKind::Data})
        m_right->addChoice(int(kind), [kind] { return registrationKindText(kind); });
    m_right->setValue(int(m_record.right));
    m_regime = new ChoiceField;
    for (const NoticeRegime regime : {NoticeRegime::ECommerce, NoticeRegime::Dissemination})
        m_regime->addChoice(int(regime), [regime] { return noticeRegimeText(regime); });
    m_regime->setValue(int(m_record.regime));
    m_seller = new ChoiceField;
    m_seller->addChoice(qint64(0), [] { return tr("Not known"); });
    for (const CaseChoice &one : offers.sellers)
        m_seller->addChoice(one.code.toLongLong(), [one] { return one.title; });
    m_seller->setValue(m_record.seller);
    std::vector<std::pair<QString, Text>> works{{QString(), [] {
                                                     return tr("Not said");
                                                 }}};
    for (const CaseChoice &one : offers.assets)
        works.emplace_back(one.code, [one] { return one.title; });
    m_items = new LineTable({{[] { return tr("Name"); }, {}, 0},
                             {[] { return tr("Address"); }, {}, 0},
                             {[] { return tr("Copies"); }, works, worksWidth}});
    QVariantList lines;
    for (qsizetype i = 0; i < m_record.items.size(); ++i) {
        const CaseItem &item = m_record.items.at(i);
        const QString work = item.asset.isSet() ? QString::number(item.asset.value) : QString();
        lines.append(QVariant(QStringList{item.title, item.url, work, QString::number(i)}));
    }
    m_items->setLines(lines);
    m_registrations = new CodePicker(new CaseChoices(offers.registrations));
    m_registrations->setCodes(codesOfIds(m_record.registrations));
    m_registrations->setPlaceholder([] { return tr("None"); });
    m_evidence = new CodePicker(new CaseChoices(offers.evidence));
    m_evidence->setCodes(codesOfIds(m_record.evidence));
    m_evidence->setPlaceholder([] { return tr("None"); });
    m_holder = new QLineEdit(m_record.holder);
    m_name = new QLineEdit(m_record.contactName);
    m_contact = new QLineEdit(m_record.contact);
    m_address = new QLineEdit(m_record.address);
    m_reasons = linesField(m_record.reasons);
    m_similarity = linesField(m_record.similarity);
    m_declared = new QCheckBox(tr("What the notice says is true"));
    m_declared->setChecked(m_record.declared);
    m_unstamped = linesField(m_record.unstampedNote);

    addSection([] { return tr("Against whom and what"); });
    keep(
        QStringLiteral("seller"), [] { return tr("Seller"); }, m_seller);
    keep(
        QStringLiteral("items"), [] { return tr("Listings"); }, m_items,
        [] { return tr("Each with its name, its address on the web and the work that it copies"); });
    addSection([] { return tr("The right"); });
    keep(
        QStringLiteral("right"), [] { return tr("Right relied on"); }, m_right);
    keep(
        QStringLiteral("regime"), [] { return tr("Law"); }, m_regime);
    keep(
        QStringLiteral("registrations"), [] { return tr("Registrations"); }, m_registrations,
        [] { return tr("At least one for the right relied on"); });
    addSection([] { return tr("The right holder"); });
    keep(
        QStringLiteral("holder"), [] { return tr("Right holder"); }, m_holder);
    keep(
        QStringLiteral("name"), [] { return tr("Contact person"); }, m_name);
    keep(
        QStringLiteral("contact"), [] { return tr("Contact"); }, m_contact, [] { return tr("Telephone or e-mail"); });
    keep(
        QStringLiteral("address"), [] { return tr("Address"); }, m_address);
    addSection([] { return tr("Proof and reasons"); });
    keep(
        QStringLiteral("evidence"), [] { return tr("Evidence"); }, m_evidence,
        [] { return tr("Preliminary proof: kept, hashed and time-stamped"); });
    keep(
        QStringLiteral("similarity"), [] { return tr("What was copied, in words"); }, m_similarity);
    keep(
        QStringLiteral("reasons"), [] { return tr("Reasons"); }, m_reasons,
        [] { return tr("Why this infringes the right"); });
    keep(
        QStringLiteral("declared"), [] { return tr("Declaration"); }, m_declared,
        [] { return tr("A wrongful notice costs damages, and double if it was malicious"); });
    keep(
        QStringLiteral("unstamped"), [] { return tr("Why it is sent without waiting for time stamps"); }, m_unstamped,
        [] { return tr("Only if evidence is still waiting for its time stamp"); });
}

QList<CaseItem> CaseForm::items() const
{
    QList<CaseItem> out;
    for (const QVariant &line : m_items->lines()) {
        const QStringList cells = line.toStringList();
        bool isKnown = false;
        const qsizetype place = cells.value(3).toLongLong(&isKnown);
        CaseItem item = isKnown && place < m_record.items.size() ? m_record.items.at(place) : CaseItem();
        const QString before = std::exchange(item.url, cells.value(1).trimmed());
        const bool isAnother = !before.isEmpty() && comparableUrl(before) != comparableUrl(item.url);
        item.title = cells.value(0).trimmed();
        item.asset = Id<Asset>{cells.value(2).toLongLong()};
        if (isAnother || item.number.isEmpty())
            item.number = listingNumberOf(item.url);
        out.append(item);
    }
    return out;
}

ProtectionCase CaseForm::value() const
{
    ProtectionCase out = m_record;
    out.title = m_title->text().trimmed();
    out.owner = m_owner->value().toString().trimmed();
    out.notes = m_notes->toPlainText().trimmed();
    if (!m_isOpen)
        return out;
    out.right = RegistrationKind(m_right->value().toInt());
    out.regime = NoticeRegime(m_regime->value().toInt());
    out.seller = m_seller->value().toLongLong();
    out.items = items();
    out.registrations = idsOfCodes<Registration>(m_registrations->codes());
    out.evidence = idsOfCodes<Evidence>(m_evidence->codes());
    out.holder = m_holder->text().trimmed();
    out.contactName = m_name->text().trimmed();
    out.contact = m_contact->text().trimmed();
    out.address = m_address->text().trimmed();
    out.reasons = m_reasons->toPlainText().trimmed();
    out.similarity = m_similarity->toPlainText().trimmed();
    out.declared = m_declared->isChecked();
    out.unstampedNote = m_unstamped->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> CaseForm::problems() const
{
    QHash<QString, QString> out;
    for (const CaseProblem problem : validate(value())) {
        if (const QString field = fieldOfProblem(problem); !out.contains(field))
            out.insert(field, messageText(problemMessage(problem)));
    }
    return out;
}

void CaseForm::goTo(const QString &field)
{
    QWidget *editor = m_editors.value(field);
    if (!editor)
        return;
    if (auto *scroll = findChild<QScrollArea *>())
        scroll->ensureWidgetVisible(editor);
    editor->setFocus();
}

} // namespace lianming
