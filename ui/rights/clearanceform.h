// The form of a consent or a permit that was given under a restriction: by whom, for which brand, and until when.
#pragma once

#include "core/rights/records.h"
#include "ui/rights/rightsfields.h"

class QDateEdit;

namespace lianming {

class ClearanceForm : public FormPanel
{
    Q_OBJECT

public:
    /// A new one under `restriction`, given by whom it asks unless said otherwise.
    ClearanceForm(const RestrictionRecord &restriction, const QList<BrandItem> &brands, QDate today,
                  QWidget *parent = nullptr);

    [[nodiscard]] Clearance value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Id<RestrictionRecord> m_restriction;
    QDate m_today;
    ChoiceField *m_brand;
    QLineEdit *m_givenBy;
    QLineEdit *m_number;
    QDateEdit *m_givenOn;
    QLineEdit *m_validTo;
    QPlainTextEdit *m_scope;
};

} // namespace lianming
