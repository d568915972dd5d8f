// Taking evidence: what of the files that were chosen will be taken and what cannot be, and the circumstances, asked
// for once for all of them. Fields begin with what this computer knows: now, its zone, its name and system, who is at
// work.
#pragma once

#include "core/protection/evidencebatch.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

#include <QTemporaryDir>

#include <memory>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class AssetPicker;
class MoneyField;

/// What somebody wants to be taken.
struct EvidenceOffer {
    QStringList paths;                        ///< files and folders, as they were chosen
    EvidencePlan plan;                        ///< what they come to
    std::shared_ptr<QTemporaryDir> temporary; ///< holds a picture that was pasted; null for files of the person's own
    Id<Asset> asset;                          ///< set: known already
    Id<Evidence> supersedes;                  ///< set: the one file replaces this capture of `asset`
    std::optional<Circumstances> like;        ///< set: as these, but captured now
};

/// "listing.png: It is empty."
[[nodiscard]] QString batchFaultText(const BatchFault &fault);

class EvidenceForm : public FormPanel
{
    Q_OBJECT

public:
    /// Captured by `person` unless said otherwise.
    EvidenceForm(Session &session, const EvidenceOffer &offer, const QString &person, QWidget *parent = nullptr);

    [[nodiscard]] const EvidenceOffer &offer() const { return m_offer; }
    [[nodiscard]] Circumstances circumstances() const;
    [[nodiscard]] QList<Id<Asset>> assets() const;
    /// The first of them; unset: none was chosen.
    [[nodiscard]] Id<Asset> asset() const;
    /// Whether the others are to be taken where some cannot be.
    [[nodiscard]] RestOfBatch rest() const;
    /// What could not be taken while the files were read.
    void setFaults(const QList<BatchFault> &faults);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    void addCircumstances(const QString &person);
    void showPlan();

    Session &m_session;
    EvidenceOffer m_offer;
    Label *m_names;
    Label *m_summary;
    Label *m_faults;
    QCheckBox *m_rest;
    AssetPicker *m_asset;
    ChoiceField *m_kind;
    QDateTimeEdit *m_at;
    ChoiceField *m_zone;
    QLineEdit *m_by;
    QLineEdit *m_device;
    QLineEdit *m_software;
    QLineEdit *m_network;
    QLineEdit *m_url;
    QLineEdit *m_platform;
    QLineEdit *m_listing;
    QLineEdit *m_seller;
    QLineEdit *m_sellerId;
    QLineEdit *m_priceShown;
    QLineEdit *m_sold;
    MoneyField *m_price;
    QPlainTextEdit *m_notes;
};

} // namespace lianming
