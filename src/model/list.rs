//! Small collections that are copied like numbers: as long as the case needs, up to a limit.

use std::fmt;
use std::ops::{Deref, DerefMut};

/// The most councils that a case can have.
pub const MOST_COUNCILS: usize = 16;
/// The most lines, and the most measures.
pub const MOST_LINES: usize = 60;
/// The most kinds of post, and the most items of a team.
pub const MOST_POSTS: usize = 40;
/// The most sources of money.
pub const MOST_SOURCES: usize = 8;
/// The most joint projects.
pub const MOST_PROJECTS: usize = 6;

/// Up to `N` items, kept in place: nothing is allocated where a slider moves.
#[derive(Clone, Copy)]
pub struct List<T, const N: usize> {
    items: [T; N],
    len: usize,
}

/// One item for each council, in the order of the case.
pub type ByCouncil<T> = List<T, MOST_COUNCILS>;
/// One item for each line or measure, in the order of the case.
pub type ByLine<T> = List<T, MOST_LINES>;
/// One item for each way in which lines are divided: one for each line, and the usual one.
pub type ByDivision<T> = List<T, { MOST_LINES + 1 }>;
/// One item for each kind of post, or for each item of a team that is no pay.
pub type ByPost<T> = List<T, MOST_POSTS>;
/// One item for each source of money, in the order in which they are used.
pub type BySource<T> = List<T, MOST_SOURCES>;
/// One item for each joint project.
pub type ByProject<T> = List<T, MOST_PROJECTS>;

impl<T: Copy + Default, const N: usize> List<T, N> {
    /// The same item `len` times. The case is checked when it is read, so no list is longer than
    /// its limit.
    #[must_use]
    pub fn of(item: T, len: usize) -> Self {
        debug_assert!(len <= N, "a list of {len}, {N} at most");
        // Filling all of it is quicker than counting.
        Self { items: [item; N], len }
    }

    /// What `item` gives for each position.
    #[must_use]
    pub fn from_fn(len: usize, mut item: impl FnMut(usize) -> T) -> Self {
        let mut list = Self::of(T::default(), len);
        for (place, slot) in list.items[..len].iter_mut().enumerate() {
            *slot = item(place);
        }
        list
    }

    /// The items of a slice.
    #[must_use]
    pub fn copied(items: &[T]) -> Self {
        let mut list = Self::of(T::default(), items.len());
        list.items[..items.len()].copy_from_slice(items);
        list
    }

    /// What `change` makes of each item.
    #[must_use]
    pub fn map<U: Copy + Default>(self, mut change: impl FnMut(T) -> U) -> List<U, N> {
        List::from_fn(self.len, |place| change(self.items[place]))
    }
}

impl<T: Copy + Default, const N: usize> Default for List<T, N> {
    fn default() -> Self {
        Self { items: [T::default(); N], len: 0 }
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for List<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::default();
        for item in items {
            list.items[list.len] = item;
            list.len += 1;
        }
        list
    }
}

impl<T, const N: usize> Deref for List<T, N> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        self.items.as_slice().get(..self.len).unwrap_or_default()
    }
}

impl<T, const N: usize> DerefMut for List<T, N> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        self.items.as_mut_slice().get_mut(..self.len).unwrap_or_default()
    }
}

impl<T: PartialEq, const N: usize> PartialEq for List<T, N> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: fmt::Debug, const N: usize> fmt::Debug for List<T, N> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(formatter)
    }
}

impl<T, const N: usize> IntoIterator for List<T, N> {
    type Item = T;
    type IntoIter = std::iter::Take<std::array::IntoIter<T, N>>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter().take(self.len)
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a List<T, N> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a mut List<T, N> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T: Copy + Default, const M: usize, const N: usize> From<[T; M]> for List<T, N> {
    fn from(items: [T; M]) -> Self {
        Self::copied(&items)
    }
}

impl<T: PartialEq, const M: usize, const N: usize> PartialEq<[T; M]> for List<T, N> {
    fn eq(&self, other: &[T; M]) -> bool {
        **self == *other
    }
}
