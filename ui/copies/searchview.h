// Searching: a picture, a folder or a sheet of listings is dropped, and what was taken of ours is shown at once. What
// one picture came to is kept only when the person says so, dismisses it or takes it into a case.
#pragma once

#include "core/copies/copyintake.h"
#include "core/imaging/copysearch.h"
#include "ui/copies/copydesk.h"
#include "ui/widgets/viewspage.h"

#include <QHash>

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
    /// The first of them; says so where there are more.
    void takeFirst(const QStringList &paths);
    /// Goes on with the search of a folder that was stopped, as what it was said to be then.
    void goOn(const QString &folder);
    /// Whether the folder's pictures are being searched by this program, and stopping that.
    [[nodiscard]] bool isSearching(const QString &folder) const;
    void stopSearching(const QString &folder);
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
    /// This view is to be shown before `then` is done.
    void wanted(const std::function<void()> &then);
    /// isSearching() is another answer.
    void searchingChanged();

private:
    struct Answer {
        QList<DeskMatch> matches;
        PictureMark mark;
        QString sha256;       ///< of the picture that was searched
        CopyIndexState index; ///< what it was compared with
    };

    void addActions();
    void askForPicture();
    void searchPicture(const QString &path);
    void found(const QString &path, const SearchedPicture &searched, const std::function<void(const Error &)> &failed);
    void searchFolder(const QString &folder, const ListingDraft &draft);
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
    [[nodiscard]] QString comparedText() const;

    CopyPictures &m_pictures;
    CopyActs &m_acts;
    ListingDraft m_draft;
    QString m_path;
    Answer m_answer;
    int m_place = 0;
    int m_round = 0; ///< counts searches: the answer to an earlier one is left aside
    std::optional<CopyIndexState> m_index;
    bool m_isIndexing = false;
    QHash<QString, quint64> m_searching; ///< folders whose pictures are being searched, with their jobs

    QStackedWidget *m_stack;
    DropArea *m_start;
    CopyDesk *m_desk;
    EmptyState *m_nothing;
    ListingImportView *m_import;
    QAction *m_choose = nullptr;
    QAction *m_folder = nullptr;
    QAction *m_sheet = nullptr;
};

[[nodiscard]] bool isSheetName(const QString &path);
/// A folder, or one of these.
[[nodiscard]] bool isWantedFile(const QString &path);

} // namespace lianming
