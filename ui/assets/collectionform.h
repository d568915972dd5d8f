// The form of one collection or series: its kind, names, and the collection that it lies in.
#pragma once

#include "core/assets/collectiontree.h"
#include "core/institutions/institution.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CollectionForm : public FormPanel
{
    Q_OBJECT

public:
    /// A new one when its id is unset; then institution and code can be chosen. `nodes` are those it can lie in.
    CollectionForm(const Collection &collection, const QList<InstitutionItem> &institutions,
                   const QList<CollectionNode> &nodes, QWidget *parent = nullptr);

    /// What the fields say now.
    [[nodiscard]] Collection value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    /// Offers the collections of the institution that is chosen, but for this one and those inside it.
    void offerParents();

    Collection m_collection;
    QList<CollectionNode> m_nodes;
    ChoiceField *m_institution = nullptr;
    QLineEdit *m_code = nullptr;
    ChoiceField *m_kind;
    QLineEdit *m_nameZh;
    QLineEdit *m_nameEn;
    ChoiceField *m_parent;
    QPlainTextEdit *m_notes;
};

} // namespace lianming
