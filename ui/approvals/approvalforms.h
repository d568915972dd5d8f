// The forms of a product's approval: a product that begins, a round that is handed in, a decision, a recommendation.
#pragma once

#include "core/approvals/approvalservice.h"
#include "core/contracts/contract.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/twoversions.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;

namespace lianming {

class AssetPicker;
class CodePicker;
class Page;
struct Session;

/// What the product's form edits. `version` is the product's; who decides is compared by itself.
struct ProductEdit {
    LicensedProduct product;
    QString lead;
    qint64 version = 1;
};
/// `titles`: of the assets on either.
[[nodiscard]] QList<ComparedField<ProductEdit>> comparedProductFields(const QHash<qint64, QString> &titles);

class ProductForm : public FormPanel
{
    Q_OBJECT

public:
    /// What a person may do with the form.
    enum class Purpose { Begin, Edit };
    /// A new one's contract is chosen among `contracts`; that of one of the register stays. `lead`: who decides;
    /// nothing where the person has no say in that.
    ProductForm(Session &session, Purpose purpose, const LicensedProduct &product, const QList<ContractItem> &contracts,
                const std::vector<std::string> &categories, const std::optional<QString> &lead,
                QWidget *parent = nullptr);

    [[nodiscard]] LicensedProduct value() const;
    [[nodiscard]] QString lead() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    LicensedProduct m_product;
    ChoiceField *m_contract;
    QLineEdit *m_sku;
    QLineEdit *m_nameZh;
    QLineEdit *m_nameEn;
    CodePicker *m_category;
    AssetPicker *m_assets;
    QLineEdit *m_lead;
};

class SubmissionForm : public FormPanel
{
    Q_OBJECT
    Q_PROPERTY(QStringList paths READ paths NOTIFY pathsChanged)

public:
    /// `works`: what the words on the product are to name.
    SubmissionForm(Page &page, ReviewStage stage, const QList<ProductWork> &works, QWidget *parent = nullptr);

    [[nodiscard]] SubmissionDraft value() const;
    [[nodiscard]] QStringList paths() const;
    void addFiles(const QStringList &paths);

Q_SIGNALS:
    void pathsChanged();

private:
    void removeFile(QListWidgetItem *item);

    ReviewStage m_stage;
    QListWidget *m_files;
    QPlainTextEdit *m_note;
    QPlainTextEdit *m_label;
};

class RoundDecisionForm : public FormPanel
{
    Q_OBJECT

public:
    /// `hint`: what is to be known before deciding; may be empty. `needsReason`: no saving without one. `isInternal`:
    /// the note stays in the house.
    RoundDecisionForm(ReviewAct act, const QString &hint, bool needsReason, bool isInternal, QWidget *parent = nullptr);

    [[nodiscard]] QString note() const;
    /// One a line, of an approval with changes.
    [[nodiscard]] QStringList changes() const;

private:
    QPlainTextEdit *m_changes = nullptr;
    QPlainTextEdit *m_note;
};

class OpinionForm : public FormPanel
{
    Q_OBJECT

public:
    explicit OpinionForm(const QList<Reviewer> &speaksAs, QWidget *parent = nullptr);

    [[nodiscard]] Reviewer reviewer() const;
    [[nodiscard]] Opinion opinion() const;
    [[nodiscard]] QString note() const;

private:
    ChoiceField *m_reviewer;
    ChoiceField *m_opinion;
    QPlainTextEdit *m_note;
};

} // namespace lianming
