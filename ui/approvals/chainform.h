// The stages that products go through: of the house, of an institution or as a contract agrees, for a kind of product.
// Stages come in their one order; each is in or out, with its working days and its reviewers.
#pragma once

#include "core/approvals/reviewchain.h"
#include "core/contracts/contract.h"
#include "core/institutions/institution.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QSpinBox;

namespace lianming {

class CodePicker;

class StagesGrid : public QWidget
{
    Q_OBJECT
    /// As stageLines() writes them.
    Q_PROPERTY(QStringList lines READ lines WRITE setLines NOTIFY changed USER true)

public:
    explicit StagesGrid(QWidget *parent = nullptr);

    [[nodiscard]] QStringList lines() const;
    void setLines(const QStringList &lines);
    [[nodiscard]] QList<ChainStage> stages() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        ReviewStage stage;
        QCheckBox *isIn;
        QSpinBox *days;
        QList<QCheckBox *> reviewers; ///< in the order of `reviewers`
    };

    void follow();
    void retranslate();

    QList<Line> m_lines;
};

/// What the stages of products are chosen among.
struct ChainChoices {
    QList<ReviewChain> chains;
    QList<InstitutionItem> institutions;
    QList<ContractItem> contracts;
    std::vector<std::string> categories;
    bool mayChange = false;
};

/// "All institutions", "Palace Museum", "PM-2024-003 · Bedding".
[[nodiscard]] QString chainOwner(const ReviewChain &chain, const ChainChoices &choices);
/// "All products", "Bedding".
[[nodiscard]] QString chainProducts(const ReviewChain &chain);

class ChainForm : public FormPanel
{
    Q_OBJECT

public:
    /// `chain`: one that is kept (whose it is and for what stays), or what a new one begins with.
    ChainForm(const ReviewChain &chain, const ChainChoices &choices, QWidget *parent = nullptr);

    [[nodiscard]] ReviewChain value() const;

Q_SIGNALS:
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    void showSilence();

    ReviewChain m_chain;
    QList<ReviewChain> m_others;
    ChoiceField *m_owner;
    CodePicker *m_category;
    StagesGrid *m_stages;
    QSpinBox *m_silence;
};

} // namespace lianming
