// The form of one asset: edits a copy, says what is wrong under the field, hands back a whole record.
#pragma once

#include "core/exchange/assetmapping.h"
#include "core/institutions/institution.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class AssetForm : public FormPanel
{
    Q_OBJECT

public:
    /// A new asset when its id is unset; then the institution can be chosen.
    AssetForm(const Asset &asset, const QList<InstitutionItem> &institutions, QWidget *parent = nullptr);

    /// What the fields say now.
    [[nodiscard]] Asset value() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    void showUnderstood();
    QLineEdit *addLine(const QString &id, AssetField field, const QString &value);

    Asset m_asset;
    ChoiceField *m_institution = nullptr;
    QLineEdit *m_accession = nullptr;
    ChoiceField *m_kind;
    QLineEdit *m_titleEn;
    QLineEdit *m_titleZh;
    QLineEdit *m_creator;
    QLineEdit *m_period;
    Label *m_understood; ///< the years that the period's words mean
    QLineEdit *m_material;
    QLineEdit *m_dimensions;
    QLineEdit *m_place;
    QLineEdit *m_inscription;
    QLineEdit *m_credit;
    QPlainTextEdit *m_description;
    QCheckBox *m_curated;
    ChoiceField *m_rights;
    QLineEdit *m_rightsNote;
    QLineEdit *m_sourceUrl;
};

} // namespace lianming
