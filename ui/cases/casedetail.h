// A case to be read, in the order of the work: how its seller stands today first and loudest, then the fifteen days
// while they run, what may be done now and why not the rest, what the notice still lacks, each with the way to where it
// is mended, and after that what the notice says and what came of it. It tells what the person wants and changes
// nothing.
#pragma once

#include "ui/cases/caseview.h"
#include "ui/shell/session.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ThumbnailLoader;

class CaseDetailView : public DetailView
{
    Q_OBJECT

public:
    CaseDetailView(Session &session, ThumbnailLoader &pictures, QWidget *parent = nullptr);

    void show(const CaseView &view);
    [[nodiscard]] const CaseView &view() const { return m_view; }

Q_SIGNALS:
    void moveWanted(lianming::CaseMove move);
    /// A single listing was taken down.
    void removalWanted(qint64 item);
    /// The notice, at the field that is to be mended; empty: from the beginning.
    void editWanted(const QString &field);
    void evidenceWanted();
    void listingsWanted();
    /// Legal's word about a notice to a licensee.
    void scopeWanted();
    void checkWanted();
    /// With a document; empty: without.
    void letterWanted(const QString &file);
    void recoveryWanted();
    void damagesWanted();
    void noticeWanted();
    void folderWanted();
    void recordWanted(const QString &page, qint64 id);
    void rowsWanted(const QString &page, const QVariantMap &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addSeller();
    void addClock();
    void addActs();
    void addRefusals();
    void addListings();
    void addPairs();
    void addRight();
    void addEvidence();
    void addReasons();
    // casedetailgaps.cpp
    void addGaps();
    // casedetailcourse.cpp
    void addApprovals();
    void addLetters();
    void addMoney();
    void addDamages();
    void addCourse();

    void mend(const NoticeFinding &finding);
    /// A link to something to do that the person's roles may not permit.
    void addDeed(const char *name, const QString &icon, const QString &text, const std::function<void()> &act,
                 bool needsWork = true);

    Session &m_session;
    ThumbnailLoader &m_pictures;
    CaseView m_view;
};

} // namespace lianming
