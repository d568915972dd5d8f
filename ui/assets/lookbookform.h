// A lookbook of chosen assets, ordered at the right of the page: for whom, what their rights are asked for, how it
// looks, with a small picture of its pages that follows what is chosen. Nothing in the form is kept.
#pragma once

#include "core/brands/brand.h"
#include "core/reports/lookbook.h"
#include "core/rights/usedcodes.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CodePicker;
class LookbookPreview;
class Page;
class ThumbnailLoader;

class LookbookForm : public FormPanel
{
    Q_OBJECT

public:
    /// What the form offers.
    struct Choices {
        qint64 assets = 0; ///< so many are chosen
        QList<AssetRow> first;
        QList<BrandItem> brands;
        UsedCodes codes;
        QDate today;
    };

    LookbookForm(const AssetSelection &assets, const Choices &choices, ThumbnailLoader &thumbnails,
                 QWidget *parent = nullptr);

    /// Opens the form on the page; asks where to, writes and tells when it is saved.
    static void open(Page &page, ThumbnailLoader &thumbnails, const AssetSelection &assets);

    [[nodiscard]] LookbookOrder value() const;
    [[nodiscard]] LookbookFormat format() const;
    [[nodiscard]] bool isDirty() const override { return false; }

private:
    void addFields();
    void addScope(const UsedCodes &codes);
    void followBrand();
    void followLook();
    [[nodiscard]] QHash<QString, QString> problems() const;

    AssetSelection m_assets;
    Choices m_choices;
    LookbookPreview *m_preview;
    ChoiceField *m_format;
    ChoiceField *m_layout;
    ChoiceField *m_language;
    ChoiceField *m_brand;
    QLineEdit *m_title;
    QPlainTextEdit *m_note;
    QDateEdit *m_validTo;
    QCheckBox *m_asksRights;
    CodePicker *m_rights = nullptr;
    CodePicker *m_categories = nullptr;
    CodePicker *m_territories = nullptr;
    CodePicker *m_channels = nullptr;
    ChoiceField *m_exclusivity;
    QDateEdit *m_start;
    QDateEdit *m_end;
    QCheckBox *m_descriptions;
    QCheckBox *m_orderForm;
    QLineEdit *m_watermark;
};

} // namespace lianming
