#include "ui/assets/collectionform.h"

#include "ui/text/assetwords.h"
#include "ui/text/termwords.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

CollectionForm::CollectionForm(const Collection &collection, const QList<InstitutionItem> &institutions,
                               const QList<CollectionNode> &nodes, QWidget *parent)
    : FormPanel(parent), m_collection(collection), m_nodes(nodes), m_kind(new ChoiceField),
      m_nameZh(new QLineEdit(collection.nameZh)), m_nameEn(new QLineEdit(collection.nameEn)), m_parent(new ChoiceField),
      m_notes(new QPlainTextEdit(collection.notes))
{
    if (!collection.id.isSet()) {
        m_institution = new ChoiceField;
        for (const InstitutionItem &item : institutions)
            m_institution->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
        m_institution->setCurrentIndex(std::max(0, m_institution->findData(collection.institution.value)));
        addField(
            QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
        m_code = new QLineEdit(collection.code);
        addField(
            QStringLiteral("code"), [] { return tr("Code"); }, m_code,
            [] { return tr("Capital letters, digits and hyphens; it stays."); });
        connect(m_institution, &ChoiceField::valueChanged, this, &CollectionForm::offerParents);
    }
    for (const CollectionKind kind : {CollectionKind::Collection, CollectionKind::Series})
        m_kind->addChoice(int(kind), [kind] { return collectionKindText(kind); });
    m_kind->setValue(int(collection.kind));
    addField(
        QStringLiteral("kind"), [] { return tr("Kind"); }, m_kind);
    addField(
        QStringLiteral("name_zh"), [] { return tr("Chinese name"); }, m_nameZh);
    addField(
        QStringLiteral("name_en"), [] { return tr("English name"); }, m_nameEn);
    offerParents();
    m_parent->setValue(collection.parent.value);
    addField(
        QStringLiteral("parent"), [] { return tr("Lies in"); }, m_parent);
    m_notes->setFixedHeight(80);
    m_notes->setTabChangesFocus(true);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    setAlwaysSavable(!collection.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

void CollectionForm::offerParents()
{
    const QVariant chosen = m_parent->value();
    while (m_parent->count() > 0)
        m_parent->removeItem(0);
    const qint64 institution = m_institution ? m_institution->value().toLongLong() : m_collection.institution.value;
    m_parent->addChoice(qint64(0), [] { return tr("At the top"); });
    int insideDepth = -1; // of this collection while the walk is below it
    for (const CollectionNode &node : std::as_const(m_nodes)) {
        if (insideDepth >= 0 && node.depth > insideDepth)
            continue;
        insideDepth = node.row.id == m_collection.id ? node.depth : -1;
        if (insideDepth >= 0 || node.row.institution.value != institution)
            continue;
        m_parent->addChoice(node.row.id.value, [row = node.row, depth = node.depth] {
            return QString(depth * 2, QChar(0x2003)) + titleText(row.nameEn, row.nameZh);
        });
    }
    m_parent->setValue(m_parent->findData(chosen) >= 0 ? chosen : QVariant(qint64(0)));
}

Collection CollectionForm::value() const
{
    Collection out = m_collection;
    if (m_institution)
        out.institution = {m_institution->value().toLongLong()};
    if (m_code)
        out.code = m_code->text().trimmed();
    out.kind = CollectionKind(m_kind->value().toInt());
    out.nameZh = m_nameZh->text().trimmed();
    out.nameEn = m_nameEn->text().trimmed();
    out.parent = {m_parent->value().toLongLong()};
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> CollectionForm::problems() const
{
    QHash<QString, QString> out;
    for (const CollectionProblem problem : validate(value())) {
        switch (problem) {
        case CollectionProblem::NoInstitution:
            out.insert(QStringLiteral("institution"), tr("Choose the institution."));
            break;
        case CollectionProblem::NoCode: out.insert(QStringLiteral("code"), tr("Give it a code.")); break;
        case CollectionProblem::BadCode:
            out.insert(QStringLiteral("code"), tr("Only capital letters, digits, hyphens, slashes and dots."));
            break;
        case CollectionProblem::NoName:
            out.insert(QStringLiteral("name_zh"), tr("Give it a name in one language at least."));
            break;
        }
    }
    return out;
}

} // namespace lianming
