// Searching: a picture, a folder or a sheet of listings is dropped, and what was taken of ours is shown at once. What
// one picture came to is kept only when the person says so, dismisses it or takes it into a case.
#pragma once

#include "core/copies/copyintake.h"
#include "core/imaging/copysearch.h"
#include "ui/copies/copydesk.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class CopyActs;
class DropArea;
class EmptyState;
class ListingImportView;

class CopySearchView : public PageView
{
    Q_OBJECT

public:
    CopySearchView(Page &page, CopyPictures &pictures, CopyActs &acts);

    void reload() override;
    void retranslate() override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_choose; }
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

    /// A picture, a folder or a sheet.
    void take(const QString &path);
    [[nodiscard]] bool hasMatch() const;
    void dismissShown();
    void caseShown();
    void bringUpToDate();
    [[nodiscard]] const ListingDraft &draft() const { return m_draft; }
    void setDraft(const ListingDraft &draft);
    [[nodiscard]] CopyDesk *desk() const { return m_desk; }

Q_SIGNALS:
    /// Whether there is a match that something can be done with.
    void matchShown(bool isOpen);
    void boardWanted();
    void runWanted(qint64 run);

private:
    struct Answer {
        QList<DeskMatch> matches;
        PictureMark mark;
        size_t compared = 0; ///< pictures of ours
    };

    void askForPicture();
    void searchPicture(const QString &path);
    void found(const QString &path, const SearchedPicture &searched, size_t compared);
    void searchFolder(const QString &folder);
    void importSheet(const QString &path);
    void searchListings();
    void describe();
    void askStandings();
    /// Keeps what was found, if it is not yet; then goes on.
    void keep(const std::function<void()> &then);
    void showAgain();
    void showMatch();
    void showStart();
    void showState();

    CopyPictures &m_pictures;
    CopyActs &m_acts;
    ListingDraft m_draft;
    QString m_path;
    Answer m_answer;
    int m_place = 0;
    int m_round = 0; ///< counts searches: the answer to an earlier one is left aside
    std::optional<CopyIndexState> m_index;
    bool m_isIndexing = false;

    QStackedWidget *m_stack;
    DropArea *m_start;
    CopyDesk *m_desk;
    EmptyState *m_nothing;
    ListingImportView *m_import;
    QAction *m_choose;
};

/// Whether the file could be a picture, by its name; what it is counts when it is read.
[[nodiscard]] bool isPictureName(const QString &path);
[[nodiscard]] bool isSheetName(const QString &path);
/// A folder, or one of these.
[[nodiscard]] bool isWantedFile(const QString &path);

} // namespace lianming
