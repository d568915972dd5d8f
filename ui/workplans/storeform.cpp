#include "ui/workplans/storeform.h"

#include "ui/proposals/proposalform.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr int storeNotesHeight = 72;

QString storeField(StoreProblem problem)
{
    switch (problem) {
    case StoreProblem::InstitutionMissing: return QStringLiteral("institution");
    case StoreProblem::NameMissing: return QStringLiteral("name_en");
    case StoreProblem::PlatformMissing: return QStringLiteral("platform");
    case StoreProblem::UrlForm: return QStringLiteral("url");
    }
    return {};
}

} // namespace

StoreForm::StoreForm(const Store &store, const QList<InstitutionItem> &institutions, QDate today, QWidget *parent)
    : FormPanel(parent), m_store(store), m_institution(new ChoiceField), m_nameEn(new QLineEdit(store.nameEn)),
      m_nameZh(new QLineEdit(store.nameZh)), m_platform(new QLineEdit(store.platform)), m_url(new QLineEdit(store.url)),
      m_isOpen(new QCheckBox), m_openedOn(makeDateField(store.openedOn.value_or(today))),
      m_notes(new QPlainTextEdit(store.notes))
{
    m_institution->setPlaceholder([] { return tr("Choose an institution"); });
    for (const InstitutionItem &item : institutions)
        m_institution->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    if (store.institution.isSet())
        m_institution->setValue(store.institution.value);
    m_isOpen->setChecked(store.openedOn.has_value());
    m_openedOn->setEnabled(store.openedOn.has_value());
    connect(m_isOpen, &QCheckBox::toggled, m_openedOn, &QWidget::setEnabled);
    m_notes->setFixedHeight(storeNotesHeight);
    const auto add = [this](const char *id, const Text &label, QWidget *editor, const Text &hint = {}) {
        addField(QString::fromLatin1(id), label, editor, hint);
    };
    add(
        "institution", [] { return tr("Institution"); }, m_institution);
    add(
        "name_en", [] { return tr("English name"); }, m_nameEn);
    add(
        "name_zh", [] { return tr("Chinese name"); }, m_nameZh);
    add(
        "platform", [] { return tr("Platform"); }, m_platform,
        [] { return tr("Such as Tmall, JD or the own web site"); });
    add(
        "url", [] { return tr("Address of the store"); }, m_url);
    beginRow();
    add(
        "is_open", [] { return tr("It is open"); }, m_isOpen);
    add(
        "opened_on", [] { return tr("Since"); }, m_openedOn);
    endRow();
    add(
        "notes", [] { return tr("Notes"); }, m_notes);
    setAlwaysSavable(!store.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

Store StoreForm::value() const
{
    Store out = m_store;
    out.institution = {m_institution->value().toLongLong()};
    out.nameEn = m_nameEn->text().trimmed();
    out.nameZh = m_nameZh->text().trimmed();
    out.platform = m_platform->text().trimmed();
    out.url = m_url->text().trimmed();
    out.openedOn = m_isOpen->isChecked() ? std::optional(m_openedOn->date()) : std::nullopt;
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> StoreForm::problems() const
{
    QHash<QString, QString> out;
    for (const StoreProblem problem : validate(value()))
        out.insert(storeField(problem), messageText(problemMessage(problem)));
    return out;
}

QList<ComparedField<Store>> comparedStoreFields(const QList<InstitutionItem> &institutions)
{
    const auto institution = [institutions](Id<Institution> id) {
        const auto found = std::ranges::find(institutions, id, &InstitutionItem::id);
        return found == institutions.end() ? QString() : titleText(found->nameEn, found->nameZh);
    };
    const auto opened = [](const std::optional<QDate> &day) {
        return day ? dateText(*day) : QString();
    };
    return {comparedMember("institution_id", &Store::institution, institution),
            comparedMember("name_en", &Store::nameEn),
            comparedMember("name_zh", &Store::nameZh),
            comparedMember("platform", &Store::platform),
            comparedMember("url", &Store::url),
            comparedMember("opened_on", &Store::openedOn, opened),
            comparedMember("notes", &Store::notes)};
}

} // namespace lianming
