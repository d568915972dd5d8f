#include "ui/cases/caseforms.h"

#include "ui/shell/prompts.h"
#include "ui/shell/session.h"
#include "ui/text/casewords.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/moneyfield.h"

#include <QAction>
#include <QDateEdit>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace lianming {

namespace {

constexpr int formLines = 84;

template<class Field>
Field *called(const char *name, Field *field)
{
    field->setObjectName(QString::fromLatin1(name));
    return field;
}

QPlainTextEdit *formText(const char *name)
{
    auto *field = called(name, new QPlainTextEdit);
    field->setFixedHeight(formLines);
    field->setTabChangesFocus(true);
    return field;
}

QDateEdit *dayField(QDate day)
{
    auto *field = called("day", new QDateEdit(day));
    field->setCalendarPopup(true);
    field->setMaximumDate(day);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return field;
}

CodePicker *pickerOf(const char *name, const QList<CaseChoice> &choices, const QStringList &codes)
{
    auto *picker = called(name, new CodePicker(new CaseChoices(choices)));
    picker->setCodes(codes);
    picker->setPlaceholder([] { return CasePickForm::tr("None"); });
    return picker;
}

QList<qint64> numbersOf(const QStringList &codes)
{
    QList<qint64> out;
    out.reserve(codes.size());
    for (const QString &code : codes)
        out.append(code.toLongLong());
    return out;
}

QStringList codesOfNumbers(const QList<qint64> &numbers)
{
    QStringList out;
    out.reserve(numbers.size());
    for (const qint64 number : numbers)
        out.append(QString::number(number));
    return out;
}

} // namespace

CasePickForm::CasePickForm(const Text &what, const Text &hint, const QList<CaseChoice> &choices, QWidget *parent)
    : FormPanel(parent), m_picker(pickerOf("picked", choices, {}))
{
    addField(QStringLiteral("picked"), what, m_picker, hint);
    setSaveText([] { return tr("Add"); });
    setValidator([this] {
        QHash<QString, QString> out;
        if (m_picker->codes().isEmpty())
            out.insert(QStringLiteral("picked"), tr("Choose at least one"));
        return out;
    });
    markClean();
}

QList<qint64> CasePickForm::value() const
{
    return numbersOf(m_picker->codes());
}

CaseLetterForm::CaseLetterForm(Session &session, const QString &party, QDate today, const QString &file,
                               QWidget *parent)
    : FormPanel(parent), m_session(session), m_incoming(called("incoming", new ChoiceField)), m_day(dayField(today)),
      m_party(called("party", new QLineEdit(party))), m_channel(called("channel", new QLineEdit)),
      m_reference(called("reference", new QLineEdit)), m_text(formText("text")), m_file(called("file", new QLineEdit))
{
    m_incoming->addChoice(true, [] { return tr("Received"); });
    m_incoming->addChoice(false, [] { return tr("Sent"); });
    m_incoming->setValue(true);
    addField(
        QStringLiteral("incoming"), [] { return tr("Direction"); }, m_incoming);
    addField(
        QStringLiteral("day"), [] { return tr("Day"); }, m_day);
    addField(
        QStringLiteral("party"), [] { return tr("With whom"); }, m_party,
        [] { return tr("The platform, the seller, an authority"); });
    beginRow();
    addField(
        QStringLiteral("channel"), [] { return tr("How"); }, m_channel,
        [] { return tr("Platform form, e-mail, post"); });
    addField(
        QStringLiteral("reference"), [] { return tr("Their reference"); }, m_reference);
    endRow();
    addField(
        QStringLiteral("text"), [] { return tr("What it says"); }, m_text);
    addField(
        QStringLiteral("file"), [] { return tr("Document"); }, m_file,
        [] { return tr("Drop a file here, or choose one; a copy is kept with its SHA-256"); });
    auto *choose = called("choose", new QPushButton(tr("Choose file…")));
    addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_session.prompts.openFile(this, {tr("Document of the letter"), tr("All files (*)")},
                                   [this](const QString &path) { m_file->setText(path); });
    });
    new FileDrop(
        this, [](const QString &path) { return QFileInfo(path).isFile(); },
        [this](const QStringList &paths) { m_file->setText(paths.first()); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (m_party->text().trimmed().isEmpty())
            out.insert(QStringLiteral("party"), tr("Say with whom"));
        if (m_text->toPlainText().trimmed().isEmpty() && this->file().isEmpty())
            out.insert(QStringLiteral("text"), tr("Summarise it, or add the document"));
        if (!this->file().isEmpty() && !QFileInfo(this->file()).isFile())
            out.insert(QStringLiteral("file"), tr("There is no such file"));
        return out;
    });
    markClean();
    m_file->setText(file);
}

CaseLetter CaseLetterForm::value() const
{
    CaseLetter out;
    out.isIncoming = m_incoming->value().toBool();
    out.day = m_day->date();
    out.party = m_party->text().trimmed();
    out.channel = m_channel->text().trimmed();
    out.reference = m_reference->text().trimmed();
    out.text = m_text->toPlainText().trimmed();
    return out;
}

QString CaseLetterForm::file() const
{
    return m_file->text().trimmed();
}

CaseRecoveryForm::CaseRecoveryForm(QDate today, QWidget *parent)
    : FormPanel(parent), m_kind(called("kind", new ChoiceField)), m_amount(called("amount", new MoneyField)),
      m_day(dayField(today)), m_note(called("note", new QLineEdit))
{
    for (const RecoveryKind kind :
         {RecoveryKind::Settlement, RecoveryKind::Damages, RecoveryKind::LicenceFee, RecoveryKind::Costs})
        m_kind->addChoice(int(kind), [kind] { return recoveryKindText(kind); });
    m_kind->setValue(int(RecoveryKind::Settlement));
    addField(
        QStringLiteral("kind"), [] { return tr("What it is"); }, m_kind);
    addField(
        QStringLiteral("amount"), [] { return tr("Amount"); }, m_amount,
        [] { return tr("Negative to correct an amount that was too high"); });
    addField(
        QStringLiteral("day"), [] { return tr("Received on"); }, m_day);
    addField(
        QStringLiteral("note"), [] { return tr("Note"); }, m_note);
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        const auto amount = m_amount->money();
        if (!amount)
            out.insert(QStringLiteral("amount"), tr("This is not an amount in that currency"));
        else if (amount->minor == 0)
            out.insert(QStringLiteral("amount"), tr("Enter an amount"));
        return out;
    });
    markClean();
}

CaseRecovery CaseRecoveryForm::value() const
{
    CaseRecovery out;
    out.kind = RecoveryKind(m_kind->value().toInt());
    out.amount = m_amount->money().value_or(Money{0, m_amount->currency()});
    out.day = m_day->date();
    out.note = m_note->text().trimmed();
    return out;
}

NewCasesForm::NewCasesForm(const NewCases &begin, const CaseOffers &offers, QWidget *parent)
    : FormPanel(parent), m_begin(begin), m_institution(called("institution", new ChoiceField)),
      m_sellers(pickerOf("sellers", offers.sellers, codesOfNumbers(begin.sellers))),
      m_listings(pickerOf("listings", offers.listings, codesOfNumbers(begin.listings))),
      m_addresses(formText("addresses")), m_title(called("title", new QLineEdit(begin.common.title))),
      m_right(called("right", new ChoiceField)),
      m_registrations(pickerOf("registrations", offers.registrations, codesOfIds(begin.common.registrations))),
      m_evidence(pickerOf("evidence", offers.evidence, codesOfIds(begin.common.evidence))),
      m_owner(called("owner", new ChoiceField))
{
    m_institution->setPlaceholder([] { return tr("Choose an institution"); });
    for (const CaseChoice &one : offers.institutions)
        m_institution->addChoice(one.code.toLongLong(), [one] { return one.title; });
    m_institution->setValue(begin.institution.isSet() ? QVariant(begin.institution.value) : QVariant());
    m_addresses->setPlainText(begin.addresses.join(u'\n'));
    for (const RegistrationKind kind :
         {RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Design, RegistrationKind::Data})
        m_right->addChoice(int(kind), [kind] { return registrationKindText(kind); });
    m_right->setValue(int(begin.common.right));
    m_owner->setEditable(true);
    for (const QString &name : offers.people)
        m_owner->addChoice(name, [name] { return name; });
    m_owner->setValue(begin.common.owner);
    addField(
        QStringLiteral("institution"), [] { return tr("Whose right"); }, m_institution);
    addSection([] { return tr("Against whom and what"); });
    addField(
        QStringLiteral("sellers"), [] { return tr("Sellers"); }, m_sellers,
        [] { return tr("All their listings with open matches. Each seller becomes a case of its own"); });
    addField(
        QStringLiteral("listings"), [] { return tr("Single listings"); }, m_listings,
        [] { return tr("Many listings of one seller become one notice"); });
    addField(
        QStringLiteral("addresses"), [] { return tr("Listings that are not recorded yet"); }, m_addresses,
        [] { return tr("Their web addresses, one per line"); });
    addSection([] { return tr("What the notice says"); });
    addField(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title, [] { return tr("If empty: the seller's name"); });
    addField(
        QStringLiteral("right"), [] { return tr("Right relied on"); }, m_right);
    addField(
        QStringLiteral("registrations"), [] { return tr("Registrations"); }, m_registrations);
    addField(
        QStringLiteral("evidence"), [] { return tr("Evidence"); }, m_evidence);
    addField(
        QStringLiteral("owner"), [] { return tr("Owner"); }, m_owner);
    setSaveText([] { return tr("Open"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

NewCases NewCasesForm::value() const
{
    NewCases out = m_begin;
    out.institution = {m_institution->value().toLongLong()};
    out.sellers = numbersOf(m_sellers->codes());
    out.listings = numbersOf(m_listings->codes());
    out.addresses.clear();
    for (const QString &line : m_addresses->toPlainText().split(u'\n')) {
        if (const QString address = line.trimmed(); !address.isEmpty() && !out.addresses.contains(address))
            out.addresses.append(address);
    }
    out.common.institution = out.institution;
    out.common.title = m_title->text().trimmed();
    out.common.right = RegistrationKind(m_right->value().toInt());
    out.common.registrations.clear();
    for (const qint64 id : numbersOf(m_registrations->codes()))
        out.common.registrations.append(Id<Registration>{id});
    out.common.evidence.clear();
    for (const qint64 id : numbersOf(m_evidence->codes()))
        out.common.evidence.append(Id<Evidence>{id});
    out.common.owner = m_owner->value().toString().trimmed();
    return out;
}

QHash<QString, QString> NewCasesForm::problems() const
{
    QHash<QString, QString> out;
    const NewCases now = value();
    if (!now.institution.isSet())
        out.insert(QStringLiteral("institution"), tr("Say whose right it is"));
    if (now.sellers.isEmpty() && now.listings.isEmpty() && now.addresses.isEmpty())
        out.insert(QStringLiteral("sellers"), tr("Choose a seller or listings, or enter an address"));
    for (const QString &address : now.addresses) {
        if (!isWebAddress(address))
            out.insert(QStringLiteral("addresses"), tr("%1 is not a web address").arg(address));
    }
    if (!now.addresses.isEmpty() && now.sellers.size() > 1)
        out.insert(QStringLiteral("addresses"),
                   tr("Addresses can be given for one seller only: with several, it is not clear whose they are"));
    return out;
}

} // namespace lianming
