// The form of an institution's store on a platform.
#pragma once

#include "core/institutions/institution.h"
#include "core/workplans/store.h"
#include "ui/widgets/twoversions.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class StoreForm : public FormPanel
{
    Q_OBJECT

public:
    StoreForm(const Store &store, const QList<InstitutionItem> &institutions, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] Store value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Store m_store;
    ChoiceField *m_institution;
    QLineEdit *m_nameEn;
    QLineEdit *m_nameZh;
    QLineEdit *m_platform;
    QLineEdit *m_url;
    QCheckBox *m_isOpen;
    QDateEdit *m_openedOn;
    QPlainTextEdit *m_notes;
};

/// What of a store two people may both have changed.
[[nodiscard]] QList<ComparedField<Store>> comparedStoreFields(const QList<InstitutionItem> &institutions);

} // namespace lianming
