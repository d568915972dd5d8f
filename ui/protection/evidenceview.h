// The evidence: what was seen and kept, newest first, and one piece with its custody at the right. Files and folders
// are dropped here and screenshots pasted; what leaves is bundled here, and bundles of others are checked. Says how
// many pieces wait for their time stamp, and why.
//
// openRows() knows {"waiting": true}, {"asset": id}, {"institution": id}, {"seller": name}, {"platform": name} and, for
// one piece, {"record": id}.
#pragma once

#include "core/protection/bundleverify.h"
#include "core/protection/protectionservice.h"
#include "core/protection/stampservice.h"
#include "ui/models/tablemodel.h"
#include "ui/protection/evidenceform.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class LinkButton;
class ListFooter;
class RecordTable;
class StampRunner;
class ThumbnailLoader;
struct InstitutionItem;

/// A piece as it is listed.
struct EvidenceItem {
    EvidenceRow row;
    Message reason;           ///< why its stamp waits
    bool isOwnReason = false; ///< otherwise all wait for the same, which the banner says
};

class EvidenceView : public PageView
{
    Q_OBJECT

public:
    explicit EvidenceView(Page &page);
    ~EvidenceView() override;

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("piece"), QStringLiteral("form"), QStringLiteral("bundle")};
    }
    void showTourState(const QString &state) override;

    /// Asks for files and their circumstances.
    void addEvidence();
    /// Looks at what files and folders come to, then asks for the circumstances.
    void offer(const EvidenceOffer &offer);
    /// Takes the picture, or the files, on the clipboard.
    void paste();
    /// Checks a bundle (archive or folder) with roots of one's own, if there are any, and shows what does not hold.
    void verifyBundle(const QString &path, const QByteArray &roots = {});

Q_SIGNALS:
    /// An action was triggered, maybe while another view is seen: `then` is to be done here.
    void wanted(const std::function<void()> &then);

private:
    struct Lists {
        QList<EvidenceRow> all;
        QList<EvidenceRow> ofInstitution;
        QList<std::pair<qint64, std::pair<QString, QString>>> institutions;
        StampQueue queue;
    };

    void addNotice(class QVBoxLayout &column);
    void addActions();
    /// What was dropped: evidence, or a bundle to check if that is what it looks like.
    void take(const QStringList &paths);
    void askForm(const EvidenceOffer &offer);
    void takeBatch(EvidenceForm *form, const FormPanel::Done &done);
    void takeReplacement(const EvidenceForm *form, const FormPanel::Done &done);
    void tellBatch(const EvidenceBatch &batch);
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showEvidence(qint64 id, bool again = false);
    void view(const Evidence &evidence);
    void verify(qint64 id);
    void handOver(const Evidence &evidence);
    void printSheet(const Evidence &evidence);
    void replace(const Evidence &evidence);
    void bundle(const QList<qint64> &ids);
    void bundleSelected();
    void chooseBundle();
    void showLists();
    void showNotice();
    void askForStamps();
    [[nodiscard]] bool isShown(const EvidenceRow &row) const;

    ThumbnailLoader *m_pictures;
    TableModel<EvidenceItem> m_model;
    Lists m_lists;
    qint64 m_open = 0;
    StampRunner *m_stamps;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_asset;
    Chip *m_institution;
    Chip *m_seller;
    Chip *m_platform;
    Chip *m_stamp;
    QWidget *m_notice;
    class Label *m_noticeText;
    LinkButton *m_noticeWay;
    QAction *m_add;
    QAction *m_paste;
    QAction *m_bundle;
    QAction *m_check;
    QAction *m_ask;
};

} // namespace lianming
