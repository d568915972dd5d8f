// Copies of what is ours: searching pictures for them, deciding about what was found, what was dismissed, the runs of
// the search, and the figures.
#pragma once

#include "ui/assets/thumbnailloader.h"
#include "ui/copies/copypictures.h"
#include "ui/widgets/viewspage.h"

namespace lianming {

class BoardView;
class CopyActs;
class CopySearchView;

class CopiesPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit CopiesPage(Session &session);

    /// A match.
    void openRecord(qint64 id) override;

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;
    void retranslate() override;

private:
    void addActions();
    void follow();

    CopyPictures m_pictures;
    ThumbnailLoader m_thumbnails;
    CopyActs *m_acts;
    CopySearchView *m_search;
    BoardView *m_board;
    QAction *m_dismiss = nullptr;
    QAction *m_case = nullptr;
    bool m_isMatchOpen = false; ///< in the search
};

} // namespace lianming
