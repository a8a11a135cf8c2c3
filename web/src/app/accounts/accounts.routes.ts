import type { Routes } from '@angular/router';
import { signedIn } from '../session/guards';
import { visitorsOnly } from './visitors-only';

/** Signing in, registering, what mailed links lead to, and one's own account. */
export const accountsRoutes: Routes = [
  {
    path: 'sign-in',
    title: () => $localize`:@@accounts.title.signIn:Sign in`,
    canActivate: [visitorsOnly],
    loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn),
  },
  {
    path: 'register',
    title: () => $localize`:@@accounts.title.register:Open an account`,
    canActivate: [visitorsOnly],
    loadComponent: () => import('./register/register').then((m) => m.Register),
  },
  {
    path: 'confirm',
    title: () => $localize`:@@accounts.title.confirm:Open your account`,
    loadComponent: () => import('./confirm-account/confirm-account').then((m) => m.ConfirmAccount),
  },
  {
    path: 'sign-in-link',
    title: () => $localize`:@@accounts.title.signInLink:Sign in by mail`,
    loadComponent: () => import('./sign-in-link/sign-in-link').then((m) => m.SignInLink),
  },
  {
    path: 'reset-password',
    title: () => $localize`:@@accounts.title.reset:Set a new password`,
    loadComponent: () => import('./reset-password/reset-password').then((m) => m.ResetPassword),
  },
  {
    path: 'invitation',
    title: () => $localize`:@@accounts.title.invitation:Invitation`,
    loadComponent: () => import('./invitation/invitation').then((m) => m.Invitation),
  },
  {
    path: 'account/new-address',
    title: () => $localize`:@@accounts.title.newAddress:New e-mail address`,
    loadComponent: () => import('./new-address/new-address').then((m) => m.NewAddress),
  },
  {
    path: 'acting',
    title: () => $localize`:@@accounts.title.acting:See it as a colleague`,
    canActivate: [signedIn],
    loadComponent: () => import('./acting/acting').then((m) => m.Acting),
  },
  {
    path: 'account/deletion',
    title: () => $localize`:@@accounts.title.deletion:Delete your account`,
    canActivate: [signedIn],
    loadComponent: () => import('./deletion/deletion').then((m) => m.Deletion),
  },
  {
    path: 'account',
    canActivate: [signedIn],
    children: [
      {
        path: '',
        title: () => $localize`:@@accounts.title.account:Account settings`,
        loadComponent: () => import('./account/account').then((m) => m.Account),
      },
      {
        path: 'profile',
        title: () => $localize`:@@accounts.title.profile:You`,
        loadComponent: () => import('./profile/profile').then((m) => m.Profile),
      },
      {
        path: 'email',
        title: () => $localize`:@@accounts.title.email:Change your e-mail address`,
        loadComponent: () => import('./email/email').then((m) => m.Email),
      },
      {
        path: 'password',
        title: () => $localize`:@@accounts.title.password:Change your password`,
        loadComponent: () => import('./password/password').then((m) => m.Password),
      },
      {
        path: 'sessions',
        title: () => $localize`:@@accounts.title.sessions:Your sessions`,
        loadComponent: () => import('./sessions/sessions').then((m) => m.Sessions),
      },
    ],
  },
];
